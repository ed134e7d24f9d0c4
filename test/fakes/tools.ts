import type { Line, Page, Source } from '../../corpus/document.js'
import type { Restoration, RestoredToken, Restorer, Scanner, Tools } from '../../pipeline/tools.js'

/** A restorer that knows a few words by heart and leaves all else alone. */
export function fakeRestorer(words: Record<string, string>, confidence = 0.9): Restorer {
  return {
    name: 'fake',
    version: '1',
    restore(raw): Restoration {
      const tokens: RestoredToken[] = [...raw.matchAll(/\S+/g)].flatMap((match) => {
        const text = words[match[0]]
        return text === undefined
          ? []
          : [{ start: match.index, end: match.index + match[0].length, text, confidence, candidates: [] }]
      })
      return { damage: { kind: tokens.length ? 'ocr-foreign' : 'sound', share: 0 }, tokens }
    },
  }
}

/** A scanner that gives the pages it was made with, or throws what it was given. */
export function fakeScanner(pages: readonly Page[] | Error): Scanner {
  const given = <T>(value: (pages: readonly Page[]) => T) =>
    pages instanceof Error ? Promise.reject<T>(pages) : Promise.resolve(value(pages))
  return {
    open: () =>
      given((all) => ({ pages: all.length, page: (number) => Promise.resolve(all[number - 1]!), close: () => {} })),
    pages: () => given((all) => all),
    close: () => Promise.resolve(),
  }
}

/** Tools made of fakes; notes are kept in `notes`. */
export function fakeTools(pages: readonly Page[] | Error, words: Record<string, string> = {}): Tools {
  return {
    scanner: fakeScanner(pages),
    restorer: fakeRestorer(words),
    bytes: () => Promise.resolve(new Uint8Array()),
    note: () => undefined,
  }
}

/** A source of that name. */
export function fakeSource(path = 'plan.pdf'): Source {
  return { path, sha256: 'a'.repeat(64), bytes: 1, kind: 'pdf' }
}

/** A scanned page of lines of words, each word 10 points wide, each line 10 high. */
export function fakePage(number: number, lines: readonly string[], confidence = 0.8): Page {
  const line = (text: string, row: number): Line => ({
    words: text
      .split(' ')
      .map((word, i) => ({ text: word, confidence, box: [i * 10, row * 10, i * 10 + 9, row * 10 + 8] })),
    box: [0, row * 10, 500, row * 10 + 8],
  })
  return { number, width: 595, height: 842, readBy: 'ocr', state: 'read', lines: lines.map(line), furniture: [] }
}

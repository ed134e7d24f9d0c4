import { createReadStream } from 'node:fs'
import { exitCodes, PlanError } from '../errors.js'
import { openRestorer } from '../engines/restorer.js'
import type { Restoration } from '../tools.js'

/** The most text that is restored at once, in UTF-16 units; longer input is cut at a blank line (or a line) and streamed. */
const piece = 200_000

/**
 * `doichieu restore [FILE]`: a filter that restores diacritics and OCR damage, line for line. Words surer than `threshold` (0…1) are
 * changed, the others stay as they were; `--explain` prints each change with its odds and runners-up instead of the text.
 */
export async function restore(
  file: string | undefined,
  { explain, threshold = 0 }: { explain?: boolean; threshold?: number },
): Promise<number> {
  const restorer = openRestorer()
  for await (const raw of pieces(file)) {
    const restoration = restorer.restore(raw)
    const text = explain ? changes(raw, restoration) : applied(raw, restoration, threshold)
    if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done))
  }
  return exitCodes.ok
}

function applied(raw: string, { tokens }: Restoration, threshold: number): string {
  let out = ''
  let at = 0
  for (const token of tokens) {
    out += raw.slice(at, token.start) + (token.confidence >= threshold ? token.text : raw.slice(token.start, token.end))
    at = token.end
  }
  return out + raw.slice(at)
}

function changes(raw: string, { tokens }: Restoration): string {
  let line = 1
  let at = 0
  let out = ''
  for (const token of tokens) {
    for (; at < token.start; at++) if (raw[at] === '\n') line++
    const was = raw.slice(token.start, token.end)
    if (was === token.text) continue
    const others = token.candidates
      .filter((one) => one.text !== token.text)
      .map((one) => `${one.text} ${one.odds.toFixed(2)}`)
    out += [line, was, token.text, token.confidence.toFixed(2), others.join(', ')].join('\t') + '\n'
  }
  return out
}

/** Yield the input in pieces that end at a line, each whole in itself. A byte-order mark and line ends stay as they are. */
async function* pieces(file: string | undefined): AsyncGenerator<string> {
  const stream = file === undefined ? process.stdin : createReadStream(file)
  stream.setEncoding('utf8')
  let waiting = ''
  try {
    for await (const chunk of stream) {
      waiting += chunk as string
      while (waiting.length > piece) {
        const cut = Math.max(waiting.lastIndexOf('\n\n', piece), 0) || waiting.lastIndexOf('\n', piece) || piece
        const end = cut < 0 ? piece : cut + 1
        yield waiting.slice(0, end)
        waiting = waiting.slice(end)
      }
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new PlanError(code === 'ENOENT' ? 'missing' : 'unreadable', file ?? '-', code, { cause: error })
  }
  if (waiting) yield waiting
}

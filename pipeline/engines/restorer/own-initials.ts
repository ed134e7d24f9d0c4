import { stripMarks } from '../../../corpus/vietnamese.js'
import type { RestoredToken } from '../../tools.js'
import { isListed } from './restore-symbol.js'

const LONGEST = 6

/** `ủy` stands for U, `đảng` for Đ. */
function initialOf(word: string): string {
  const [letter = ''] = word
  return /đ/iu.test(letter) ? 'Đ' : stripMarks(letter).toUpperCase()
}

/** Gather what the names in a text abbreviate to: the first letters of runs of words that begin with a capital, `và` passed over (`Công đoàn Viên chức` → `CĐVC`). */
export function initialsIn(words: readonly string[]): ReadonlySet<string> {
  const said = words.filter((word) => /^\p{L}/u.test(word) && word !== 'và')
  const found = new Set<string>()
  said.forEach((word, i) => {
    if (!/^\p{Lu}/u.test(word)) return
    let run = ''
    for (const next of said.slice(i, i + LONGEST)) {
      run += initialOf(next)
      if (run.length >= 3) found.add(run)
    }
  })
  return found
}

/** Put the bars of Đ back into the groups of a symbol that no list knows, where a name in the same text abbreviates so: `KH-CDVC` beside `Công đoàn Viên chức` → `KH-CĐVC`. */
export function barred(symbol: string, initials: ReadonlySet<string>): string {
  return symbol.replace(/\p{Lu}{3,}/gu, (part) => {
    if (!/[DBP]/u.test(part) || part.length > LONGEST || initials.has(part) || isListed(part)) return part
    const places = [...part].flatMap((letter, i) => ('DBP'.includes(letter) ? [i] : []))
    const fitting: string[] = []
    for (let choice = 1; choice < 1 << places.length; choice++) {
      const letters = [...part]
      places.forEach((at, i) => {
        if (choice & (1 << i)) letters[at] = 'Đ'
      })
      if (initials.has(letters.join(''))) fitting.push(letters.join(''))
    }
    return fitting.length === 1 ? fitting[0]! : part
  })
}

/** Settle the symbols among restored tokens by the names that stand beside them; what was changed so is claimed with doubt. */
export function settleSymbols(tokens: readonly RestoredToken[], isSymbol: (at: number) => boolean): RestoredToken[] {
  let initials: ReadonlySet<string> | undefined
  return tokens.map((token, i) => {
    if (!isSymbol(i) || !/[DBP]/u.test(token.text)) return token
    initials ??= initialsIn(tokens.flatMap(({ text }, at) => (isSymbol(at) ? [] : [text])))
    const text = barred(token.text, initials)
    if (text === token.text) return token
    return {
      ...token,
      text,
      confidence: Math.min(token.confidence, 0.8),
      candidates: [{ text, odds: 0.8 }, ...token.candidates],
    }
  })
}

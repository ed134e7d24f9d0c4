import { readFileSync } from 'node:fs'
import { stripMarks } from '../../corpus/vietnamese.js'
import { examination, foreignReadings, type Case } from '../eval/cases.js'
import { binsOf } from '../eval/reliability.js'
import { errorKinds, pool, scoreText, type TextScore } from '../eval/score-text.js'
import type { Restorer } from '../tools.js'
import type { Console } from './console.js'

/** Texts with their scores as read and as restored, by name. */
export type Texts = Record<string, { raw: TextScore; got: TextScore }>

/** Restore texts of each kind of damage and score them. */
export function restoring(restorer: Restorer, all: readonly Case[]): Texts {
  const score = (truth: string, raw: string) => {
    const { text, sure } = applied(restorer, raw)
    return { raw: scoreText(truth, raw), got: scoreText(truth, text, sure) }
  }
  const { raw, truth } = examination()
  const made = all
    .filter((one) => one.set !== 'sample')
    .map((one) => readFileSync(one.textFile, 'utf8'))
    .map((whole) => score(whole, stripMarks(whole)))
  const texts: Texts = { '004 (eng OCR)': score(truth, raw) }
  for (const one of foreignReadings()) texts[`${one.name} (eng OCR)`] = score(one.truth, one.raw)
  if (made.length > 0)
    texts['made, marks stripped'] = { raw: pool(made.map(({ raw }) => raw)), got: pool(made.map(({ got }) => got)) }
  return texts
}

/** The restored text, and of each word between blanks how sure its least sure token is. */
function applied(restorer: Restorer, raw: string): { text: string; sure: number[] } {
  const marks: { end: number; confidence: number }[] = []
  let text = ''
  let at = 0
  for (const token of restorer.restore(raw).tokens) {
    text += raw.slice(at, token.start) + token.text
    marks.push({ end: text.length, confidence: token.confidence })
    at = token.end
  }
  text += raw.slice(at)
  let next = 0
  const sure = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    let least = 1
    for (; next < marks.length && marks[next]!.end <= index + word.length; next++)
      if (marks[next]!.end > index) least = Math.min(least, marks[next]!.confidence)
    return least
  })
  return { text, sure }
}

/** A share as a percentage, six wide. */
export const percent = (share: number) => (100 * share).toFixed(1).padStart(6)

/** Print how many words, letters and digits of some texts are right, as read and as restored. */
export function printTexts(title: string, texts: Texts, console: Console): void {
  console.out(`\n${title}`)
  const head = console.pick({
    vi: 'đúng từ (%)   không kể hoa thường   CER    số giữ nguyên',
    en: 'exact (%)   case ignored   CER   digits kept',
  })
  console.out(''.padEnd(34) + head)
  for (const [name, { raw, got }] of Object.entries(texts))
    for (const [which, s] of [
      [console.pick({ vi: 'đọc được', en: 'as read' }), raw],
      [console.pick({ vi: 'sau phục hồi', en: 'restored' }), got],
    ] as const)
      console.out(
        `${name.padEnd(22).slice(0, 22)} ${which.padEnd(12)}${percent(s.exact / s.tokens)}  ${percent(s.exactNoCase / s.tokens)}  ${percent(s.cer)}  ${s.digitsKept}/${s.digitTokens}`,
      )
}

const kindNames: Record<string, { vi: string; en: string }> = {
  lost: { vi: 'mất chữ', en: 'lost' },
  joined: { vi: 'dính chữ', en: 'joined' },
  number: { vi: 'số, ký hiệu', en: 'number, symbol' },
  marks: { vi: 'chỉ sai dấu', en: 'marks only' },
  capitalised: { vi: 'chữ hoa, tên', en: 'capitals, names' },
  letters: { vi: 'sai chữ', en: 'letters' },
}

/** Print sentences exact, errors by kind, and what the restorer's confidence is worth. */
export function printRestoring(texts: Texts, console: Console): void {
  for (const [name, { got }] of Object.entries(texts)) {
    const kinds = Object.entries(errorKinds(got.errors)).map(([kind, n]) => `${console.pick(kindNames[kind]!)} ${n}`)
    const sentences = console.pick({ vi: 'câu đúng trọn', en: 'sentences exact' })
    console.out(
      `${name.padEnd(22).slice(0, 22)} ${sentences} ${got.sentencesExact}/${got.sentences}; ${kinds.join(', ')}`,
    )
  }
  console.out(
    console.pick({ vi: 'độ tin cậy của từ: nêu → đúng (số từ)', en: 'confidence of a word: claimed → right (words)' }),
  )
  for (const { claimed, right, facts } of binsOf(Object.values(texts).flatMap(({ got }) => got.bets)))
    console.out(`  ${percent(claimed)} → ${percent(right)}  (${facts})`)
}

import { NGrams } from 'natural/lib/natural/ngrams/index.js'
import { readTable } from '../../corpus/lookup.js'
import { fold } from '../../corpus/vietnamese.js'

/** The class of lines that belong to a programme and have no code of the vocabulary, or to no programme at all. */
const other = 'KHAC'
const rounds = 16
const rate = 0.5
const decay = 1e-4

interface Model {
  readonly codes: readonly string[]
  readonly slots: ReadonlyMap<string, number>
  /** One weight per feature and code, feature by feature. */
  readonly weights: Float64Array
}

/** Take a line apart for the classifier: folded words, pairs of words, and the word it begins with. */
function features(line: string): string[] {
  const words = fold(line)
    .split(/[^a-z]+/u)
    .filter((word) => word.length > 1 || word === 'y')
  const pairs = NGrams.bigrams(words).map((pair) => pair.join(' '))
  return [...words, ...pairs, `^${words[0] ?? ''} ${words[1] ?? ''}`]
}

function odds(model: Model, slots: readonly number[]): Float64Array {
  const n = model.codes.length
  const scores = new Float64Array(n)
  for (const slot of slots) for (let k = 0; k < n; k++) scores[k]! += model.weights[slot * n + k]!
  const most = Math.max(...scores)
  let sum = 0
  for (let k = 0; k < n; k++) sum += scores[k] = Math.exp(scores[k]! - most)
  return scores.map((score) => score / sum)
}

/** Train a multinomial logistic regression on the wordings of `lexicon/agenda.tsv`, by plain gradient steps in a fixed order. */
function train(): Model {
  const rows = readTable('lexicon/agenda.tsv')
  const codes = [...new Set(rows.map((row) => row['code']!))]
  const slots = new Map<string, number>([['', 0]])
  const lines = rows.map((row) => {
    const found = features(row['wording']!).map((feature) => {
      if (!slots.has(feature)) slots.set(feature, slots.size)
      return slots.get(feature)!
    })
    return { code: codes.indexOf(row['code']!), slots: [0, ...found] }
  })
  const model = { codes, slots, weights: new Float64Array(slots.size * codes.length) }
  // a stride that shares no factor with the number of lines visits all of them, classes well mixed
  let stride = 97
  while (lines.length % stride === 0) stride++
  for (let step = 0; step < rounds * lines.length; step++) {
    const line = lines[(step * stride) % lines.length]!
    const guess = odds(model, line.slots)
    const size = rate / Math.sqrt(line.slots.length)
    for (const slot of line.slots) {
      for (let k = 0; k < codes.length; k++) {
        const at = slot * codes.length + k
        const slope = (k === line.code ? 1 : 0) - guess[k]!
        model.weights[at]! += size * slope - decay * model.weights[at]!
      }
    }
  }
  return model
}

let trained: Model | undefined

/** Guess the code of one clause and how likely it is; words never seen in training speak for none. */
export function agendaGuess(clause: string): { readonly code: string | null; readonly odds: number } {
  const model = (trained ??= train())
  const found = features(clause)
  const known = found.flatMap((feature) => model.slots.get(feature) ?? [])
  const words = found.filter((feature) => !/[ ^]/u.test(feature))
  const seen = words.filter((word) => model.slots.has(word)).length
  if (seen === 0) return { code: null, odds: 0 }
  const guess = odds(model, [0, ...known])
  let best = 0
  for (let k = 1; k < guess.length; k++) if (guess[k]! > guess[best]!) best = k
  const code = model.codes[best]!
  return { code: code === other ? null : code, odds: guess[best]! }
}

const sure = 0.5

/**
 * Map a line of a programme to the codes of the vocabulary, in the order of its clauses; a clause without a sure code gives none:
 * `"Tuyên bố lý do, giới thiệu đại biểu và khai mạc"` → `TUYEN_BO_LY_DO`, `KHAI_MAC`.
 */
export function agendaCodes(line: string): string[] {
  const codes: string[] = []
  const add = (text: string, least: number) => {
    const { code, odds } = agendaGuess(text)
    if (code && odds >= least && !codes.includes(code)) codes.push(code)
  }
  const clauses = line.replace(/\([^)]*\)/gu, ' ').split(/[;,:]|\svà\s|\s[-–]\s/u)
  const whole = agendaGuess(line)
  if (clauses.length === 1) add(line, sure)
  else for (const clause of clauses) if (/\S/u.test(clause)) add(clause, 0.7)
  // the line as a whole speaks first: "Báo cáo tổng kết …, phương hướng, nhiệm vụ …" is one item
  if (whole.code && whole.odds >= 0.75) {
    if (codes.length === 0) codes.push(whole.code)
    else if (!codes.includes(whole.code) && codes.length === 1) codes[0] = whole.code
  }
  return codes
}

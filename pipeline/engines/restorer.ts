import type { Damage } from '../../corpus/document.js'
import type { NamePlace } from '../../corpus/name-words.js'
import { pieces, type Piece } from '../../corpus/pieces.js'
import { NUMBER, ROMAN, SYMBOL, UNKNOWN } from '../../corpus/word-key.js'
import type { RestoredToken, RestoreHints, Restoration, Restorer } from '../tools.js'
import { bareLines } from './restorer/bare-lines.js'
import { amongBare, amongDamaged, foreignLines } from './restorer/foreign-lines.js'
import { calibrated } from './restorer/calibrate.js'
import { leanOnNames, signersNames } from './restorer/lean-on-names.js'
import { leanOnOwnPairs } from './restorer/lean-on-own-pairs.js'
import { expectedWords, leanOnOwnWords } from './restorer/lean-on-own-words.js'
import { listLabels } from './restorer/list-labels.js'
import { posteriors, type Beam } from './restorer/lattice.js'
import { measureDamage, type Known } from './restorer/measure-damage.js'
import { DoubtfulProposer } from './restorer/propose-doubtful.js'
import { NoisyProposer, type Proposal } from './restorer/propose.js'
import { settleSymbols } from './restorer/own-initials.js'
import { restoreSymbol, withoutCents } from './restorer/restore-symbol.js'
import { headingNumerals, misreadNumeral } from './restorer/roman-numerals.js'
import { languageModel, printedForms, searchFor, strippedProposer } from './restorer/tables.js'

const HASTY: Beam = { states: 6, margin: 6 }
const QUICK: Beam = { states: 10, margin: 7 }
/** For letters that only lost their marks; wider ones find no more. */
const STEADY: Beam = { states: 12, margin: 8.5 }
const CAREFUL: Beam = { states: 20, margin: 8.5 }
/** Odds that another word than the one read needs, where a Vietnamese reader read it. */
const CHANGE = 0.7
/** Odds over which a word counts as made out. */
const MADE_OUT = 0.6
/** Odds of a number over which it is never taken for a word. */
const NUMBER_DOUBT = 0.03

/** Load the models and make a restorer; one is enough for a process, and it may be used for text after text. */
export function openRestorer(): Restorer {
  const model = languageModel()
  const stripped = strippedProposer()
  const known = { isWord: (word: string) => model.numbers.has(word), isBare: (word: string) => stripped.isBare(word) }
  const open = (reader: 'foreign' | 'vie') => new NoisyProposer(searchFor(reader), printedForms(), model)
  let foreign: NoisyProposer | undefined
  let doubtful: DoubtfulProposer | undefined
  const proposeFor = (
    kind: Damage['kind'],
    raw: string,
    piece: Piece,
    isShouted: boolean,
    hints: RestoreHints,
  ): readonly Proposal[] => {
    const text = raw.slice(piece.start, piece.end)
    // The last number of a code (`HN-2025-01`) is no word.
    const isPart = /[\p{L}\d][-/.]$/u.test(raw.slice(Math.max(0, piece.start - 2), piece.start))
    if (kind === 'ocr-foreign' && piece.kind === 'number' && /^\d{1,2}$/.test(text) && !isPart)
      return (foreign ??= open('foreign')).proposeForNumber(text)
    // The committees of province, district and town that signed, in a symbol that was cut: `CTr/TU`, `TT.HU`.
    if (/^(?:[TH]U|ThU)$/.test(text) && /[./-]/.test(raw[piece.start - 1] ?? ''))
      return [fixed(text, { ...piece, kind: 'symbol' }, false)]
    // Among capitals `VI` may be the end of ĐƠN VỊ.
    if (piece.kind === 'roman' && isShouted && text.length > 1 && kind !== 'ocr-vie') {
      const words = kind === 'stripped' ? stripped.propose(text) : (foreign ??= open('foreign')).propose(text, true)
      return [fixed(text, piece, false), ...words.filter((each) => each.word !== UNKNOWN && each.text !== text)]
    }
    // Sixty and more is no number of a congress or a chapter.
    const numeral = kind === 'ocr-foreign' && piece.kind === 'roman' && text[0] === 'L' ? misreadNumeral(text) : null
    if (numeral) return [{ text: numeral, word: ROMAN, log: 0 }]
    if (piece.kind !== 'word') return [fixed(text, piece, kind !== 'ocr-vie')]
    if (kind === 'stripped') return stripped.propose(text)
    if (kind === 'ocr-foreign') return (foreign ??= open('foreign')).propose(text, isShouted)
    const confidence = hints.confidence?.(piece.start, piece.end) ?? null
    const witness = hints.witness?.(piece.start, piece.end) ?? null
    // A word of plain letters that no syllable is shaped like is a foreign word, where no reader doubted it.
    if (confidence === null && /^[a-z]+$/i.test(text) && !known.isBare(text.toLowerCase()))
      return [fixed(text, piece, false)]
    // No reader doubted it: that it lost its marks is likelier than that it was misread.
    if (confidence === null && !known.isWord(text.toLowerCase()) && known.isBare(text.toLowerCase()))
      return stripped.propose(text)
    return (doubtful ??= new DoubtfulProposer(open('vie'), stripped, model)).propose(
      text,
      isShouted,
      confidence,
      witness,
    )
  }
  return {
    name: 'doichieu-restorer',
    version: '2',
    restore(read, hints = {}): Restoration {
      const { measured, isForeign } = measureApart(read, known)
      const damage: Damage =
        measured.kind === 'sound' && hints.confidence ? { kind: 'ocr-vie', share: measured.share } : measured
      const { kind } = damage
      const raw = kind === 'ocr-foreign' ? withoutCents(read) : read
      const found = pieces(raw, kind === 'ocr-foreign')
      if (kind === 'sound') return { damage, tokens: found.map((piece) => asItStands(raw, piece)) }
      const isCaps = found.map(
        (piece) => piece.end - piece.start > 1 && /^\P{Ll}*\p{Lu}\P{Ll}*$/u.test(raw.slice(piece.start, piece.end)),
      )
      const labels = kind === 'ocr-vie' ? undefined : listLabels(raw, found)
      const heads = kind === 'stripped' ? undefined : headingNumerals(raw, found)
      const signers: ReadonlyMap<number, NamePlace> = kind === 'ocr-vie' ? new Map() : signersNames(raw, found)
      const isBare = kind === 'ocr-vie' && !hints.confidence ? bareLines(raw, known.isBare) : () => false
      const propose = (i: number): readonly Proposal[] => {
        const piece = found[i]!
        if (isForeign(piece.start)) return [fixed(raw.slice(piece.start, piece.end), piece, false)]
        const label = labels?.get(i)
        const head = heads?.get(i)
        if (head) return [{ text: head, word: ROMAN, log: 0 }]
        return label
          ? [{ text: label, word: SYMBOL, log: 0 }]
          : proposeFor(isBare(piece.start) ? 'stripped' : kind, raw, piece, shouted(isCaps, i), hints)
      }
      const least = kind === 'ocr-vie' ? 1 - CHANGE : NUMBER_DOUBT
      const restoreStretch = (from: number, to: number) => {
        const here = found.slice(from, to)
        const weigh = (choices: readonly (readonly Proposal[])[], beam: Beam) =>
          posteriors(
            model,
            choices.map((each, i) => ({ choices: each, closes: here[i]!.closes })),
            beam,
          )
        const due = new Map([...signers].flatMap(([i, place]) => (i >= from && i < to ? [[i - from, place]] : [])))
        const named = (all: readonly (readonly Proposal[])[]) => leanOnNames(model, all, due)
        const proposals = named(here.map((_, i) => propose(from + i)))
        const first = weigh(proposals, kind === 'stripped' ? HASTY : QUICK)
        const heard =
          kind === 'ocr-foreign' && foreign
            ? named(accustomed(foreign, raw, here, proposals, first, (i) => shouted(isCaps, from + i)))
            : proposals
        const again = leanOnOwnWords(model, heard, expectedWords(proposals, first))
        const weighed = weigh(again, kind === 'stripped' ? STEADY : CAREFUL)
        const odds = leanOnOwnPairs((i) => here[i]!.closes, again, weighed)
        return here.map((piece, i) =>
          chosen(
            kind,
            piece,
            again[i]!,
            odds[i]!,
            (kind === 'ocr-vie' && !isBare(piece.start)) || again[i]![0]!.word === NUMBER ? least : 1,
          ),
        )
      }
      const each = stretches(found).flatMap(([from, to]) => restoreStretch(from, to))
      const tokens = kind === 'ocr-vie' ? each : settleSymbols(each, (i) => found[i]!.kind === 'symbol')
      return {
        damage,
        tokens: kind === 'ocr-foreign' ? tokens.map((token, i) => withBlank(raw, token, tokens[i + 1])) : tokens,
      }
    },
  }
}

/** So many pieces are restored at once, up to the next end of a sentence; a plan has a few thousand. Memory stays bounded whatever the length of the text. */
const STRETCH = 12_000

function stretches(found: readonly Piece[]): [from: number, to: number][] {
  const cuts: [number, number][] = []
  for (let from = 0; from < found.length;) {
    let to = Math.min(from + STRETCH, found.length)
    while (to < found.length && !found[to - 1]!.closes && to < from + 2 * STRETCH) to++
    cuts.push([from, to])
    from = to
  }
  return cuts
}

// What a first reading made out tells how this document's reader errs.
function accustomed(
  foreign: NoisyProposer,
  raw: string,
  found: readonly Piece[],
  proposals: readonly (readonly Proposal[])[],
  odds: readonly Float64Array[],
  isShouted: (at: number) => boolean,
): readonly (readonly Proposal[])[] {
  const madeOut = found.flatMap((piece, i) => {
    if (piece.kind !== 'word') return []
    const read = raw.slice(piece.start, piece.end)
    const c = odds[i]!.findIndex((each) => each > MADE_OUT)
    const choice = proposals[i]![c]
    return choice && choice.next === undefined && choice.word > UNKNOWN
      ? [{ text: choice.text, read, odds: odds[i]![c]! }]
      : []
  })
  const proposer = foreign.accustomed(madeOut)
  return found.map((piece, i) => {
    if (piece.kind !== 'word' || proposals[i]!.length < 2) return proposals[i]!
    return proposer.propose(raw.slice(piece.start, piece.end), isShouted(i))
  })
}

// Dust between two small words swallows the blank (`quy.định` → `quy định`); between a symbol and a word it is lost altogether.
function withBlank(raw: string, token: RestoredToken, next: RestoredToken | undefined): RestoredToken {
  if (!next || next.start > token.end + 1) return token
  if (next.start > token.end) {
    const sign = raw[token.end]!
    if (!/\p{Script=Latin}{2}$|\/\d{4}$/u.test(token.text) || !/^(?=\p{Script=Latin})\p{Ll}{2}/u.test(next.text))
      return token
    // Of hyphens without blanks nearly all are dust; kinh tế-xã hội is often written so.
    if (!/[-.:_'‘’~]/.test(sign) || (sign === '-' && next.text === 'xã')) return token
  }
  const candidates = token.candidates.map((each) => ({ text: each.text + ' ', odds: each.odds }))
  return { ...token, end: next.start, text: token.text + ' ', candidates }
}

function shouted(isCaps: readonly boolean[], at: number): boolean {
  return Number(isCaps[at - 1] ?? false) + Number(isCaps[at] ?? false) + Number(isCaps[at + 1] ?? false) >= 2
}

/** Measure a text's damage, lines in another language left out. Letters that only lost their marks still make syllables: there each foreign line shows by itself. */
function measureApart(raw: string, known: Known): { measured: Damage; isForeign: (at: number) => boolean } {
  const all = pieces(raw)
  const measure = (isForeign: (at: number) => boolean) => ({
    measured: measureDamage(
      raw,
      all.filter((piece) => !isForeign(piece.start)),
      known,
    ),
    isForeign,
  })
  const strict = measure(foreignLines(raw, known.isBare, amongBare))
  return strict.measured.kind === 'stripped' ? strict : measure(foreignLines(raw, known.isBare, amongDamaged))
}

function fixed(text: string, piece: Piece, damaged: boolean): Proposal {
  if (piece.kind === 'symbol') return { text: damaged ? restoreSymbol(text) : text, word: SYMBOL, log: 0 }
  return { text, word: piece.kind === 'number' ? NUMBER : ROMAN, log: 0 }
}

function asItStands(raw: string, piece: Piece): RestoredToken {
  const text = raw.slice(piece.start, piece.end)
  return { start: piece.start, end: piece.end, text, confidence: 1, candidates: [{ text, odds: 1 }] }
}

// The first proposal is what was read where `least` is under 1, and stands unless hardly anything speaks for it.
function chosen(
  kind: Damage['kind'],
  piece: Piece,
  proposals: readonly Proposal[],
  odds: Float64Array,
  least: number,
): RestoredToken {
  const order = proposals.map((_, i) => i).sort((a, b) => odds[b]! - odds[a]!)
  if (odds[0]! > least) order.sort((a, b) => Number(b === 0) - Number(a === 0))
  const candidates = order
    .slice(0, 5)
    .filter((i, at) => at === 0 || odds[i]! > 0.001)
    .map((i) => ({ text: proposals[i]!.text, odds: calibrated(kind, Math.min(1, odds[i]!)) }))
  return { start: piece.start, end: piece.end, text: candidates[0]!.text, confidence: candidates[0]!.odds, candidates }
}

import { pieces, type Piece } from '../../corpus/pieces.js'
import { NUMBER, ROMAN, SYMBOL } from '../../corpus/word-key.js'
import type { RestoredToken, Restoration, Restorer } from '../tools.js'
import { loadChannel } from './restorer/channel.js'
import { formsOf } from './restorer/form-trie.js'
import { loadLanguageModel } from './restorer/language-model.js'
import { leanOnOwnWords } from './restorer/lean-on-own-words.js'
import { posteriors } from './restorer/lattice.js'
import { measureDamage } from './restorer/measure-damage.js'
import { NoisyProposer, StrippedProposer, type Proposal } from './restorer/propose.js'
import { restoreSymbol } from './restorer/restore-symbol.js'
import { Search } from './restorer/search.js'

/** Load the models and make a restorer; one is enough for a process, and it may be used for text after text. */
export function openRestorer(): Restorer {
  const model = loadLanguageModel()
  const stripped = new StrippedProposer(model)
  const known = { isWord: (word: string) => model.numbers.has(word), isBare: (word: string) => stripped.isBare(word) }
  let noisy: NoisyProposer | undefined
  const openNoisy = () => {
    const forms = formsOf(model)
    const channel = loadChannel(new Set(forms.list.flatMap((form) => [...form.text])))
    return new NoisyProposer(new Search(forms, channel), forms, model)
  }
  return {
    name: 'doichieu-restorer',
    version: '1',
    restore(raw): Restoration {
      const damage = measureDamage(raw, pieces(raw), known)
      const foreign = damage.kind === 'ocr-foreign'
      const found = pieces(raw, foreign)
      if (damage.kind === 'sound' || damage.kind === 'ocr-vie')
        return { damage, tokens: found.map((piece) => asItStands(raw, piece)) }
      const isCaps = found.map(
        (piece) => piece.end - piece.start > 1 && /^\P{Ll}*\p{Lu}\P{Ll}*$/u.test(raw.slice(piece.start, piece.end)),
      )
      const proposals = found.map((piece, i) => {
        const text = raw.slice(piece.start, piece.end)
        if (foreign && piece.kind === 'number' && /^\d{1,2}$/.test(text))
          return (noisy ??= openNoisy()).proposeForNumber(text)
        if (piece.kind !== 'word') return [fixed(text, piece)]
        return foreign ? (noisy ??= openNoisy()).propose(text, shouted(isCaps, i)) : stripped.propose(text)
      })
      const weigh = (choices: readonly (readonly Proposal[])[]) =>
        posteriors(
          model,
          choices.map((each, i) => ({ choices: each, closes: found[i]!.closes })),
          foreign ? { states: 24, margin: 9 } : { states: 12, margin: 8 },
        )
      const again = leanOnOwnWords(model, proposals, weigh(proposals))
      const odds = weigh(again)
      const tokens = found.map((piece, i) => chosen(piece, again[i]!, odds[i]!))
      return { damage, tokens: foreign ? tokens.map((token, i) => withoutDust(raw, token, tokens[i + 1])) : tokens }
    },
  }
}

// Dust between two small words is read as a point and swallows the blank: `quy.định` → `quy định`.
function withoutDust(raw: string, token: RestoredToken, next: RestoredToken | undefined): RestoredToken {
  if (!next || next.start !== token.end + 1 || !/[.:]/.test(raw[token.end]!)) return token
  if (!/\p{L}{2}$/u.test(token.text) || !/^\p{Ll}{2}/u.test(next.text)) return token
  const candidates = token.candidates.map((each) => ({ text: each.text + ' ', odds: each.odds }))
  return { ...token, end: token.end + 1, text: token.text + ' ', candidates }
}

function shouted(isCaps: readonly boolean[], at: number): boolean {
  return Number(isCaps[at - 1] ?? false) + Number(isCaps[at] ?? false) + Number(isCaps[at + 1] ?? false) >= 2
}

function fixed(text: string, piece: Piece): Proposal {
  if (piece.kind === 'symbol') return { text: restoreSymbol(text), word: SYMBOL, log: 0 }
  return { text, word: piece.kind === 'number' ? NUMBER : ROMAN, log: 0 }
}

function asItStands(raw: string, piece: Piece): RestoredToken {
  const text = raw.slice(piece.start, piece.end)
  return { start: piece.start, end: piece.end, text, confidence: 1, candidates: [{ text, odds: 1 }] }
}

function chosen(piece: Piece, proposals: readonly Proposal[], odds: Float64Array): RestoredToken {
  const order = proposals
    .map((_, i) => i)
    .sort((a, b) => odds[b]! - odds[a]!)
    .slice(0, 5)
  // A number becomes a word only where nothing speaks for the number.
  const stands = proposals[0]!.word === NUMBER && odds[0]! > 0.03
  if (stands) order.sort((a, b) => Number(b === 0) - Number(a === 0))
  const candidates = order
    .filter((i, at) => at === 0 || odds[i]! > 0.001)
    .map((i) => ({ text: proposals[i]!.text, odds: Math.min(1, odds[i]!) }))
  return { start: piece.start, end: piece.end, text: candidates[0]!.text, confidence: candidates[0]!.odds, candidates }
}

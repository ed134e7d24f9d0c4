/**
 * Makes corpus/models/language-*.bin from the texts of the data folder:
 *   npx tsx --max-old-space-size=6000 corpus/build/make-language-model.ts DATA [SIZE]
 */
import { writeFileSync } from 'node:fs'
import { pieces } from '../pieces.js'
import { shipped } from '../place.js'
import { BOUNDARY, ROMAN, UNKNOWN, wordKey } from '../word-key.js'
import { settleTones } from '../vietnamese.js'
import { chooseWords } from './language/choose-words.js'
import { countGrams } from './language/count-grams.js'
import { estimate } from './language/estimate.js'
import { isHeldLine } from './language/hold-apart.js'
import { packFile, packOrder } from './language/pack.js'
import { personTokens, placeLines, placeNames } from './language/place-words.js'
import { mix } from './language/mix.js'
import { prune } from './language/prune.js'
import { dataFolder, heldDocuments, readDocuments, readText } from './language/read-texts.js'

/** Texts of the kind that will be restored; the model leans on them by so much. */
const nearTexts = [
  'tvpl_nghidinh',
  'thidua_khenthuong_laws',
  'nd30_van_ban_plus',
  'thiduakhenthuong_app',
  'nq_ubtvqh_2025_merge',
]
const NEAR_SHARE = Number(process.env['NEAR'] ?? 0.3)
const texts = [
  'law_misc',
  'uts_vlc_laws',
  'johnpa_tvpl_docs',
  'ud_sentences',
  'phapdien',
  'hcm_party_history',
  'viwiki_politics',
]
const folder = dataFolder()
const size = Number(process.argv[3] ?? 5_000_000)
const say = (what: string) => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${what}`)

const held = heldDocuments()
const documents = readDocuments(folder)
const isHeld = isHeldLine([...documents].filter(([id]) => held.has(id)).map(([, text]) => text))
const read = (names: readonly string[]) =>
  names.flatMap((name) => readText(folder, name).filter((line) => !(/^(tvpl|johnpa)/.test(name) && isHeld(line))))
const nearest = read(nearTexts).concat(placeLines(folder))
const nearLines = nearest.length
const lines = nearest.concat(read(texts))
const places = placeNames(folder)
lines.push(...places)
say(`${lines.length} lines`)

// Every word is first numbered as it comes; the numbers of the model are given once the words are chosen.
const numbers = new Map<string, number>([['<b>', 0]])
const names: string[] = ['<b>']
const counts: number[] = [0]
const titles: number[] = [0]
const capitals: number[] = [0]
let raw = new Uint32Array(80_000_000)
let length = 0
let nearLength = 0
for (const [at, line] of lines.entries()) {
  if (at === nearLines) nearLength = length
  raw[length++] = 0
  const all = pieces(line)
  all.forEach((piece, i) => {
    const text = line.slice(piece.start, piece.end)
    const caps = /^\p{Lu}+$/u
    const shouted =
      piece.kind === 'roman' &&
      text.length > 1 &&
      [all[i - 1], all[i + 1]].some(
        (next) => next?.kind === 'word' && next.end - next.start > 1 && caps.test(line.slice(next.start, next.end)),
      )
    const key = wordKey(text, shouted ? 'word' : piece.kind)
    let number = numbers.get(key)
    if (number === undefined) {
      numbers.set(key, (number = names.length))
      names.push(key)
      counts.push(0)
      titles.push(0)
      capitals.push(0)
    }
    counts[number]!++
    if (text.length > 1 && caps.test(text)) capitals[number]!++
    else if (/^\p{Lu}/u.test(text)) titles[number]!++
    raw[length++] = number
    if (piece.closes && i < all.length - 1) raw[length++] = 0
  })
}
raw = raw.subarray(0, length)
say(`${length} tokens, ${names.length} different`)

const place = new Set(places.flatMap((name) => settleTones(name.toLowerCase()).match(/\p{L}+/gu) ?? []))
for (const token of personTokens(folder).keys()) place.add(token)
const words = chooseWords(folder, new Map(names.map((name, i) => [name, counts[i]!])), place)
const chosen = new Map(words.map((word, i) => [word, i]))
const renumber = Uint16Array.from(names, (name) => chosen.get(name) ?? UNKNOWN)
renumber[0] = BOUNDARY
const stream = new Uint16Array(length)
for (let i = 0; i < length; i++) stream[i] = renumber[raw[i]!]!
say(
  `${words.length} words; unknown ${((100 * stream.reduce((sum, word) => sum + Number(word === UNKNOWN), 0)) / length).toFixed(2)} %; roman ${stream.reduce((sum, word) => sum + Number(word === ROMAN), 0)}`,
)

const counted = countGrams(stream)
say(counted.map((grams) => grams.keys.length).join(' '))
const near = countGrams(stream.subarray(0, nearLength))
const nearModel = prune(estimate(near, words.length, 1), Infinity)
say('estimated the near texts')
const nearCounts = near.map((grams) => new Map(Array.from(grams.keys, (key, i) => [key, grams.raw[i]!])))
const full = mix(estimate(counted, words.length, 2), nearModel, nearCounts, NEAR_SHARE, length / nearLength)
say('estimated')
const model = prune(full, size)
say(model.map((order) => order.keys.length).join(' '))

const share = (part: number[], word: string) => {
  const number = numbers.get(word)
  return number === undefined ? 85 : Math.round((255 * part[number]!) / Math.max(1, counts[number]!))
}
const text = Buffer.from(words.join('\n'), 'utf8')
const cases = [
  Uint8Array.from(words, (word) => share(titles, word)),
  Uint8Array.from(words, (word) => share(capitals, word)),
]
const [one, two, three, four] = model
writeFileSync(
  shipped('corpus', 'models', 'language-a.bin'),
  packFile([
    text,
    ...cases,
    ...packOrder(undefined, one!, 1),
    ...packOrder(one, two!, 2),
    ...packOrder(two, three!, 3),
  ]),
)
writeFileSync(shipped('corpus', 'models', 'language-b.bin'), packFile(packOrder(three, four!, 4)))
say('packed')

import type { Box, Line, Page, Text, Token, Word } from '../../corpus/document.js'
import { pack, unpack } from './pack.js'

/** Things of one kind as columns: what a thousand words have in common is written once. Rare properties stand under their index. */
interface Words {
  readonly texts: readonly string[]
  readonly boxes: readonly (number | null)[]
  readonly confidences: readonly (number | null)[]
  readonly alternatives: Readonly<Record<number, readonly string[]>>
  readonly lineLengths: readonly number[]
  readonly lineBoxes: readonly (number | null)[]
}

interface Tokens {
  readonly starts: readonly number[]
  readonly lengths: readonly number[]
  /** What was read where it is not what the text says. */
  readonly raws: Readonly<Record<number, string>>
  readonly pages: readonly (number | null)[]
  /** How many words to pass over to the one whose box the token has; -1: its box stands in `boxes`. */
  readonly steps: readonly number[]
  readonly boxes: readonly (number | null)[]
  readonly confidences: readonly number[]
  readonly candidates: Readonly<Record<number, NonNullable<Token['candidates']>>>
}

interface PackedPage extends Omit<Page, 'lines' | 'witness'> {
  readonly words: Words
  readonly witnessWords?: Words
}

interface Packed extends Omit<Text, 'value' | 'damage' | 'tokens'> {
  readonly tokens: Tokens
  readonly pages: readonly PackedPage[]
}

/** Boxes one after another: the first number is by what the others were multiplied to be whole, null stands for no box. */
function flat(boxes: readonly (Box | null)[]): (number | null)[] {
  const scale =
    [1, 10, 100].find((by) => boxes.every((box) => box === null || box.every((n) => Math.round(n * by) / by === n))) ??
    0
  const numbers: (number | null)[] = [scale]
  for (const box of boxes) {
    if (box === null) numbers.push(null)
    else for (const n of box) numbers.push(scale === 0 ? n : Math.round(n * scale))
  }
  return numbers
}

function* unflat(numbers: readonly (number | null)[]): Generator<Box | null> {
  const scale = numbers[0] || 1
  for (let i = 1; i < numbers.length;) {
    if (numbers[i] === null) {
      i++
      yield null
    } else {
      yield [numbers[i]! / scale, numbers[i + 1]! / scale, numbers[i + 2]! / scale, numbers[i + 3]! / scale]
      i += 4
    }
  }
}

function packLines(lines: readonly Line[]): Words {
  const words = lines.flatMap((line) => line.words)
  const spare = words.flatMap(({ alternatives }, i) => (alternatives ? [[i, alternatives] as const] : []))
  return {
    texts: words.map(({ text }) => text),
    boxes: flat(words.map(({ box }) => box)),
    confidences: words.map(({ confidence }) => confidence),
    alternatives: Object.fromEntries(spare),
    lineLengths: lines.map((line) => line.words.length),
    lineBoxes: flat(lines.map(({ box }) => box)),
  }
}

function unpackLines({ texts, boxes, confidences, alternatives, lineLengths, lineBoxes }: Words): Line[] {
  const wordBoxes = unflat(boxes)
  const outer = unflat(lineBoxes)
  let at = 0
  return lineLengths.map((length) => {
    const words = Array.from({ length }, (): Word => {
      const i = at++
      const word = { text: texts[i]!, box: wordBoxes.next().value ?? null, confidence: confidences[i] ?? null }
      const others = alternatives[i]
      return others ? { ...word, alternatives: others } : word
    })
    return { words, box: outer.next().value ?? null }
  })
}

const boxesOf = (pages: readonly Page[]) =>
  pages.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map(({ box }) => box)))
const same = (a: Box | null | undefined, b: Box | null) =>
  a === b || (!!a && !!b && a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3])

// Most tokens are one word of a page; a joined one has the box of none.
function stepsTo(tokens: readonly Token[], boxes: readonly (Box | null)[]): number[] {
  let at = 0
  return tokens.map(({ box }) => {
    for (let step = 0; step < 12; step++) {
      if (!same(boxes[at + step], box)) continue
      at += step + 1
      return step
    }
    return -1
  })
}

function packTokens(text: Text, words: readonly (Box | null)[]): Tokens {
  const { tokens, value } = text
  const steps = stepsTo(tokens, words)
  let end = 0
  const starts = tokens.map(({ span }) => {
    const gap = span.start - end
    end = span.end
    return gap
  })
  const raws = tokens.flatMap(({ span, raw }, i) =>
    raw === value.slice(span.start, span.end) ? [] : [[i, raw] as const],
  )
  return {
    starts,
    lengths: tokens.map(({ span }) => span.end - span.start),
    raws: Object.fromEntries(raws),
    pages: tokens.map(({ page }) => page),
    steps,
    boxes: flat(tokens.filter((_, i) => steps[i]! < 0).map(({ box }) => box)),
    confidences: tokens.map(({ confidence }) => confidence),
    candidates: Object.fromEntries(
      tokens.flatMap(({ candidates }, i) => (candidates ? [[i, candidates] as const] : [])),
    ),
  }
}

function unpackTokens(packed: Tokens, value: string, words: readonly (Box | null)[]): Token[] {
  const { starts, lengths, raws, pages, steps, boxes, confidences, candidates } = packed
  const own = unflat(boxes)
  let at = 0
  let end = 0
  return starts.map((gap, i) => {
    const start = end + gap
    end = start + lengths[i]!
    const raw = raws[i] ?? value.slice(start, end)
    const step = steps[i]!
    const box = (step < 0 ? own.next().value : words[at + step]) ?? null
    if (step >= 0) at += step + 1
    const token = { span: { start, end }, raw, page: pages[i] ?? null, box, confidence: confidences[i]! }
    const others = candidates[i]
    return others ? { ...token, candidates: others } : token
  })
}

/** Pack what was read of a document: its pages with words and boxes, its tokens, the raw reading (left out where it is the text). */
export function packReading(pages: readonly Page[], text: Text): Promise<Buffer> {
  const { value, damage: _damage, tokens: _tokens, raw, ...rest } = text
  const packed: Omit<Packed, 'raw'> & { raw: string | null } = {
    ...rest,
    raw: raw === value ? null : raw,
    tokens: packTokens(text, boxesOf(pages)),
    pages: pages.map(({ lines, witness, ...page }) => ({
      ...page,
      words: packLines(lines),
      ...(witness ? { witnessWords: packLines(witness) } : {}),
    })),
  }
  return pack(packed)
}

/** Unpack what `packReading` made; the text's value and damage are kept beside it. */
export function unpackReading(bytes: Uint8Array, value: string, damage: Text['damage']): { pages: Page[]; text: Text } {
  const { tokens, pages, raw, ...rest } = unpack<Omit<Packed, 'raw'> & { raw: string | null }>(bytes)
  const unpacked = pages.map(({ words, witnessWords, ...page }) => ({
    ...page,
    lines: unpackLines(words),
    ...(witnessWords ? { witness: unpackLines(witnessWords) } : {}),
  }))
  const text = { value, raw: raw ?? value, tokens: unpackTokens(tokens, value, boxesOf(unpacked)), ...rest, damage }
  return { pages: unpacked, text }
}

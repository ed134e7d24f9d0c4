import type { Box, Line, Page, Text, Token, Word } from '../../corpus/document.js'
import type { Column } from './pack.js'
import { pack, unpack } from './pack.js'

/** Which column holds the numbers; older packings hold the numbers themselves. */
type Kept = number | Column
type Keep = (column: Column, stride?: number) => Kept
type Given = (kept: Kept) => Column

/** Things of one kind as columns: what a thousand words have in common is written once. Rare properties stand under their index. */
interface Words {
  readonly texts: readonly string[]
  readonly boxes: Kept
  readonly confidences: Kept
  readonly alternatives: Readonly<Record<number, readonly string[]>>
  readonly lineLengths: Kept
  readonly lineBoxes: Kept
}

interface Tokens {
  readonly starts: Kept
  readonly lengths: Kept
  /** What was read where it is not what the text says. */
  readonly raws: Readonly<Record<number, string>>
  readonly pages: Kept
  /** How many words to pass over to the one whose box the token has; -1: its box stands in `boxes`. */
  readonly steps: Kept
  readonly boxes: Kept
  readonly confidences: Kept
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

function* unflat(numbers: Column): Generator<Box | null> {
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

function packLines(lines: readonly Line[], keep: Keep): Words {
  const words = lines.flatMap((line) => line.words)
  const spare = words.flatMap(({ alternatives }, i) => (alternatives ? [[i, alternatives] as const] : []))
  return {
    texts: words.map(({ text }) => text),
    boxes: keep(flat(words.map(({ box }) => box)), 4),
    confidences: keep(words.map(({ confidence }) => confidence)),
    alternatives: Object.fromEntries(spare),
    lineLengths: keep(lines.map((line) => line.words.length)),
    lineBoxes: keep(flat(lines.map(({ box }) => box)), 4),
  }
}

function unpackLines(packed: Words, given: Given): Line[] {
  const { texts, alternatives } = packed
  const confidences = given(packed.confidences)
  const wordBoxes = unflat(given(packed.boxes))
  const outer = unflat(given(packed.lineBoxes))
  let at = 0
  return given(packed.lineLengths).map((length) => {
    const words = Array.from({ length: length! }, (): Word => {
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

function packTokens(text: Text, words: readonly (Box | null)[], keep: Keep): Tokens {
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
    starts: keep(starts),
    lengths: keep(tokens.map(({ span }) => span.end - span.start)),
    raws: Object.fromEntries(raws),
    pages: keep(
      tokens.map(({ page }) => page),
      1,
    ),
    steps: keep(steps),
    boxes: keep(flat(tokens.filter((_, i) => steps[i]! < 0).map(({ box }) => box)), 4),
    confidences: keep(tokens.map(({ confidence }) => confidence)),
    candidates: Object.fromEntries(
      tokens.flatMap(({ candidates }, i) => (candidates ? [[i, candidates] as const] : [])),
    ),
  }
}

function unpackTokens(packed: Tokens, value: string, words: readonly (Box | null)[], given: Given): Token[] {
  const { raws, candidates } = packed
  const kept = [packed.lengths, packed.pages, packed.steps, packed.confidences] as const
  const [lengths, pages, steps, confidences] = kept.map(given) as [Column, Column, Column, Column]
  const own = unflat(given(packed.boxes))
  let at = 0
  let end = 0
  return given(packed.starts).map((gap, i) => {
    const start = end + gap!
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
  const columns: { column: Column; stride: number }[] = []
  const keep: Keep = (column, stride = 0) => columns.push({ column, stride }) - 1
  const packed: Omit<Packed, 'raw'> & { raw: string | null } = {
    ...rest,
    raw: raw === value ? null : raw,
    tokens: packTokens(text, boxesOf(pages), keep),
    pages: pages.map(({ lines, witness, ...page }) => ({
      ...page,
      words: packLines(lines, keep),
      ...(witness ? { witnessWords: packLines(witness, keep) } : {}),
    })),
  }
  return pack(packed, columns)
}

/** Unpack what `packReading` made; the text's value and damage are kept beside it. */
export function unpackReading(bytes: Uint8Array, value: string, damage: Text['damage']): { pages: Page[]; text: Text } {
  const { value: packed, columns } = unpack<Omit<Packed, 'raw'> & { raw: string | null }>(bytes)
  const { tokens, pages, raw, ...rest } = packed
  const given: Given = (kept) => (typeof kept === 'number' ? columns[kept]! : kept)
  const unpacked = pages.map(({ words, witnessWords, ...page }) => ({
    ...page,
    lines: unpackLines(words, given),
    ...(witnessWords ? { witness: unpackLines(witnessWords, given) } : {}),
  }))
  const text = {
    value,
    raw: raw ?? value,
    tokens: unpackTokens(tokens, value, boxesOf(unpacked), given),
    ...rest,
    damage,
  }
  return { pages: unpacked, text }
}

/** Unpack the text alone, its tokens with their boxes, without making the pages anew. */
export function unpackText(bytes: Uint8Array, value: string, damage: Text['damage']): Text {
  const { value: packed, columns } = unpack<Omit<Packed, 'raw'> & { raw: string | null }>(bytes)
  const { tokens, pages, raw, ...rest } = packed
  const given: Given = (kept) => (typeof kept === 'number' ? columns[kept]! : kept)
  const boxes = pages.flatMap(({ words }) => wordBoxes(words, given))
  return { value, raw: raw ?? value, tokens: unpackTokens(tokens, value, boxes, given), ...rest, damage }
}

/** The boxes of a page's words, one for each word. */
function wordBoxes({ texts, boxes }: Words, given: Given): (Box | null)[] {
  const each = unflat(given(boxes))
  return texts.map(() => each.next().value ?? null)
}

import type { Box, LayerVerdict, Line, Word } from '../../corpus/document.js'
import { nfc } from '../../corpus/vietnamese.js'
import { detectOldEncoding } from './old-encodings.js'
import { likeness } from './syllables.js'

/** A run of text as a file's text layer holds it, with its place. */
export interface LayerRun {
  readonly text: string
  readonly box: Box
}

/** Below these a text layer is not good Vietnamese; sound administrative text has some 95 % valid syllables and 85 % with marks. */
const GOOD = { valid: 0.82, marked: 0.45, junk: 0.02 } as const

/** Judge whether a page's text layer can be its text. `scanned`: an image covers the page, so that the layer came from an earlier OCR. */
export function judgeLayer(runs: readonly LayerRun[], scanned: boolean): LayerVerdict {
  const text = runs.map((run) => run.text).join(' ')
  const { words, ...shares } = likeness(text)
  const rounded = {
    validShare: Math.round(shares.validShare * 1000) / 1000,
    markedShare: Math.round(shares.markedShare * 1000) / 1000,
    junkShare: Math.round(shares.junkShare * 1000) / 1000,
  }
  const say = (verdict: LayerVerdict['verdict'], reason: string): LayerVerdict => ({ verdict, reason, ...rounded })
  if (words === 0) return say('none', 'Trang không có lớp chữ.')
  if (scanned && words < 25) return say('none', `Lớp chữ chỉ có ${words} từ nằm trên ảnh quét.`)
  if (shares.junkShare > GOOD.junk) return say('bad', 'Lớp chữ có ký tự không giải mã được.')
  const good = shares.validShare >= (scanned ? 0.93 : GOOD.valid) && shares.markedShare >= GOOD.marked
  if (good) return say('good', 'Lớp chữ là tiếng Việt đúng.')
  const why = shares.markedShare < GOOD.marked ? 'mất dấu' : 'sai chính tả'
  return say('witness', `Lớp chữ ${why}: đọc lại bằng nhận dạng, giữ lớp cũ làm chứng.`)
}

/** Read a layer set in an old Vietnamese font (TCVN3, VNI) as Unicode; a layer that is none comes back as it is. */
export function decodeLayer(runs: readonly LayerRun[]): readonly LayerRun[] {
  const text = runs.map((run) => run.text).join('\n')
  const old = detectOldEncoding(text)
  if (!old) return runs
  const lines = old.text.split('\n')
  return lines.length === runs.length ? runs.map((run, i) => ({ ...run, text: lines[i]! })) : runs
}

/** Set a layer's runs in lines from the top down, their words with a share of the run's width each; wide gaps stay gaps. */
export function layerLines(runs: readonly LayerRun[]): Line[] {
  const rows: LayerRun[][] = []
  for (const run of runs.toSorted((a, b) => middle(a.box) - middle(b.box))) {
    const row = rows.findLast((found) => sameRow(found[0]!.box, run.box))
    if (row) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) => lineOf(joinPieces(row.toSorted((a, b) => a.box[0] - b.box[0]))))
}

const middle = (box: Box) => (box[1] + box[3]) / 2
const sameRow = (a: Box, b: Box) => Math.abs(middle(a) - middle(b)) < 0.35 * Math.min(a[3] - a[1], b[3] - b[1])

/** Make one line of words. */
export function lineOf(words: readonly Word[]): Line {
  const boxes = words.flatMap((word) => (word.box ? [word.box] : []))
  return { words, box: boxes.length ? around(boxes) : null }
}

/** The least box around some boxes. */
export function around(boxes: readonly Box[]): Box {
  const edge = (side: number, pick: (...n: number[]) => number) =>
    boxes.reduce((found, box) => pick(found, box[side]!), boxes[0]![side]!)
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)]
}

/** Cut runs into words; pieces of one word in several runs, as kerning leaves them, are joined. */
function joinPieces(row: readonly LayerRun[]): Word[] {
  const words: { text: string; box: Box }[] = []
  let open = false
  let end = -Infinity
  for (const { text, box } of row) {
    const width = (box[2] - box[0]) / Math.max(1, text.length)
    const near = box[0] - end < (box[3] - box[1]) * 0.12
    for (const piece of text.matchAll(/\S+/gu)) {
      const at: Box = [box[0] + piece.index * width, box[1], box[0] + (piece.index + piece[0].length) * width, box[3]]
      const last = words.at(-1)
      if (last && open && near && piece.index === 0)
        words[words.length - 1] = { text: last.text + piece[0], box: around([last.box, at]) }
      else words.push({ text: piece[0], box: at })
      open = true
    }
    open = !/\s$/u.test(text)
    end = box[2]
  }
  return words.map((word) => ({ text: nfc(word.text), box: word.box, confidence: null }))
}

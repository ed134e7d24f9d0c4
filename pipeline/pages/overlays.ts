import type { Line } from '../../corpus/document.js'
import { around, layerLines, type LayerRun } from './layer.js'
import { overlap, pieceOf } from './pieces.js'

/**
 * Put text that lies over a scan (stamped numbers and dates, form fields) where the scan has its blank: between the words of the line at
 * its height. What was read there already is not said twice; what fits no line is a line of its own.
 */
export function placeOverlays(lines: readonly Line[], overlays: readonly LayerRun[]): readonly Line[] {
  const placed = [...lines]
  for (const stamp of layerLines(overlays)) {
    const piece = pieceOf(stamp.words)
    const across = (one: Line) => one.box !== null && overlap(one.box[1], one.box[3], piece.box[1], piece.box[3]) > 0.5
    const taken = placed.some((line) =>
      line.words.some(
        (word) =>
          word.box &&
          overlap(word.box[1], word.box[3], piece.box[1], piece.box[3]) > 0.5 &&
          overlap(word.box[0], word.box[2], piece.box[0], piece.box[2]) > 0.4,
      ),
    )
    if (taken) continue
    const at = placed.findIndex(
      (line) => across(line) && line.box![0] - 40 < piece.box[2] && line.box![2] + 40 > piece.box[0],
    )
    if (at < 0) placed.push(stamp)
    else {
      const words = [...placed[at]!.words, ...stamp.words].sort((a, b) => (a.box?.[0] ?? 0) - (b.box?.[0] ?? 0))
      placed[at] = { words, box: around([placed[at]!.box!, piece.box]) }
    }
  }
  return placed
}

import type { Line } from '../../../corpus/document.js'

/** Set words on a line from `x` on, 6 points a letter, as an engine would give them; `y` is the middle. */
export function lineAt(x: number, y: number, text: string, { confidence = 0.95, size = 12 } = {}): Line {
  let at = x
  const words = text.split(' ').map((word) => {
    const box = [at, y - size / 2, at + word.length * size * 0.5, y + size / 2] as const
    at = box[2] + size * 0.25
    return { text: word, box, confidence }
  })
  return { words, box: [x, y - size / 2, at, y + size / 2] }
}

/** Put the words of several stretches on one line, as an engine does that reads columns across. */
export function across(...lines: Line[]): Line {
  const words = lines.flatMap((line) => line.words)
  return { words, box: [lines[0]!.box![0], lines[0]!.box![1], lines.at(-1)!.box![2], lines[0]!.box![3]] }
}

export const A4 = { number: 1, width: 595, height: 842 }
export const textOf = (lines: readonly Line[]) => lines.map((line) => line.words.map((word) => word.text).join(' '))

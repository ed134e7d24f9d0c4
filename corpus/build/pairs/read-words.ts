import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** A word as tesseract read it, with its box in pixels and its confidence. */
export interface ReadWord {
  readonly text: string
  readonly line: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly conf: number
}

/** Parse tesseract's table of words. */
export function parseTable(table: string): ReadWord[] {
  return table
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
    .filter((cells) => cells[0] === '5' && (cells[11] ?? '').trim() !== '')
    .map((cells) => ({
      text: (cells[11] ?? '').trim(),
      line: cells.slice(1, 5).join('.'),
      left: Number(cells[6]),
      top: Number(cells[7]),
      width: Number(cells[8]),
      height: Number(cells[9]),
      conf: Math.round(Number(cells[10])),
    }))
}

/** Read an image with the native tesseract on one thread, at low priority; `data` is a folder of other language data. */
export async function readWords(
  image: string,
  language: string,
  segmentation: number,
  dpi: number,
  data?: string,
): Promise<ReadWord[]> {
  const from = data === undefined ? [] : ['--tessdata-dir', data]
  // Another folder of language data has no configuration named tsv; what it sets is set by hand.
  const table = ['-c', 'tessedit_create_tsv=1']
  const { stdout } = await promisify(execFile)(
    'nice',
    [
      '-n',
      '10',
      'tesseract',
      image,
      'stdout',
      ...from,
      '-l',
      language,
      '--psm',
      `${segmentation}`,
      '--dpi',
      `${dpi}`,
      ...table,
    ],
    { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, maxBuffer: 1 << 26, timeout: 120_000 },
  )
  return parseTable(stdout)
}

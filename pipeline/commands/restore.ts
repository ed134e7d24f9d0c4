import { createReadStream } from 'node:fs'
import { exitCodes, PlanError } from '../errors.js'
import { decodeText } from '../engines/plain-file.js'
import { openRestorer } from '../engines/restorer.js'
import type { Restoration } from '../tools.js'

/** The most text that is restored at once, in UTF-16 units; longer input is cut at a blank line (or a line) and streamed. */
const piece = 200_000

/**
 * `doichieu restore [FILE]`: a filter that restores diacritics and OCR damage, line for line. Words surer than `threshold` (0…1) are
 * changed, the others stay as they were; `--explain` prints each change with its odds and runners-up instead of the text.
 */
export async function restore(
  file: string | undefined,
  { explain, threshold = 0 }: { explain?: boolean; threshold?: number },
): Promise<number> {
  const restorer = openRestorer()
  for await (const raw of pieces(file)) {
    const restoration = restorer.restore(raw)
    const text = explain ? changes(raw, restoration) : applied(raw, restoration, threshold)
    if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done))
  }
  return exitCodes.ok
}

function applied(raw: string, { tokens }: Restoration, threshold: number): string {
  let out = ''
  let at = 0
  for (const token of tokens) {
    out += raw.slice(at, token.start) + (token.confidence >= threshold ? token.text : raw.slice(token.start, token.end))
    at = token.end
  }
  return out + raw.slice(at)
}

function changes(raw: string, { tokens }: Restoration): string {
  let line = 1
  let at = 0
  let out = ''
  for (const token of tokens) {
    for (; at < token.start; at++) if (raw[at] === '\n') line++
    const was = raw.slice(token.start, token.end)
    if (was === token.text) continue
    const others = token.candidates
      .filter((one) => one.text !== token.text)
      .map((one) => `${one.text} ${one.odds.toFixed(2)}`)
    out += [line, was, token.text, token.confidence.toFixed(2), others.join(', ')].join('\t') + '\n'
  }
  return out
}

/** So much of the input is looked at to tell its encoding. */
const looked = 65_536

/**
 * Yield the input in pieces that end at a line, each whole in itself. A byte-order mark and line ends stay as they are. Unicode streams;
 * an old encoding (TCVN3, VNI, Windows-1258) is told by what it yields, and its file, a few pages, is read as a whole.
 */
async function* pieces(file: string | undefined): AsyncGenerator<string> {
  let waiting = ''
  try {
    for await (const text of decoded(file)) {
      waiting += text
      while (waiting.length > piece) {
        const end = endOfPiece(waiting)
        yield waiting.slice(0, end)
        waiting = waiting.slice(end)
      }
    }
  } catch (error) {
    // Bytes that are no UTF-8 far within a text that began as such: better said than written as �.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    throw new PlanError('damaged', file ?? '-', 'not UTF-8', { cause: error })
  }
  if (waiting) yield waiting
}

async function* decoded(file: string | undefined): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let isOld = false
  let gathered: Buffer[] = []
  const begin = () => {
    const bytes = Buffer.concat(gathered)
    // A picture or a packed document: a text has no such byte, but one of UTF-16.
    if (bytes.includes(0) && !/^utf-16/.test(decoderFor(bytes).encoding))
      throw new PlanError('not-a-document', file ?? '-', 'binary')
    isOld = !/^utf/.test(decodeText(wholeLetters(bytes)).encoding) && !isMostlyUnicode(bytes)
    gathered = [bytes]
    decoder = decoderFor(bytes)
  }
  for await (const chunk of bytesOf(file)) {
    gathered.push(chunk)
    if (!decoder && gathered.reduce((sum, each) => sum + each.length, 0) >= looked) begin()
    if (!decoder || isOld) continue
    for (const each of gathered) yield decoder.decode(each, { stream: true })
    gathered = []
  }
  if (!decoder) begin()
  if (isOld) yield decodeText(Buffer.concat(gathered)).text
  else yield gathered.map((each) => decoder!.decode(each, { stream: true })).join('') + decoder!.decode()
}

/** A few bad bytes among many letters of UTF-8 are damage, no other encoding. */
function isMostlyUnicode(bytes: Buffer): boolean {
  const letters = new TextDecoder('utf-8').decode(bytes).match(/[^\x00-\x7f]/gu) ?? []
  return letters.filter((letter) => letter === '\ufffd').length * 10 < letters.length
}

/** Cut bytes back to the last whole letter of UTF-8. */
function wholeLetters(bytes: Buffer): Buffer {
  if (bytes.length < looked) return bytes
  let end = bytes.length
  while (end > bytes.length - 4 && (bytes[end - 1]! & 0xc0) === 0x80) end--
  return bytes.subarray(0, (bytes[end - 1]! & 0x80) === 0 ? end : end - 1)
}

async function* bytesOf(file: string | undefined): AsyncGenerator<Buffer> {
  const stream: NodeJS.ReadableStream = file === undefined ? process.stdin : createReadStream(file)
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new PlanError(code === 'ENOENT' ? 'missing' : 'unreadable', file ?? '-', code, { cause: error })
  }
}

/** Where a piece may end: after a blank line, else a line, else a word; never within a letter written as two units. */
function endOfPiece(text: string): number {
  for (const seam of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(seam, piece - seam.length)
    if (at > 0) return at + seam.length
  }
  return /[\ud800-\udbff]/.test(text[piece - 1]!) ? piece - 1 : piece
}

/** Notepad's "Unicode" files begin with a mark of UTF-16; all else is UTF-8. What is written is UTF-8. */
function decoderFor([a, b]: Buffer): TextDecoder {
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le')
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })
}

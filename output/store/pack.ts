import { promisify } from 'node:util'
import { deflateRaw, inflateRawSync } from 'node:zlib'

/** Numbers of one kind, one after another. */
export type Column = readonly (number | null)[]

const deflate = promisify(deflateRaw)
// A plan of a few pages packs into one such piece, so that the main thread is asked once.
const chunkSize = 32 * 1024
const scales = [1, 10, 100, 1000, 10_000]
// What may stand in a column of whole numbers; twice its difference from another still fits 32 bits.
const most = 2 ** 28

const isWhole = (n: number | null, by: number) => {
  if (n === null) return true
  const whole = Math.round(n * by)
  return whole / by === n && whole <= most && whole >= -most && !Object.is(n, -0)
}

function scaleOf(column: Column): number {
  const at = scales.findIndex((by) => column.every((n) => isWhole(n, by)))
  return at < 0 ? scales.length : at
}

/**
 * Write a column as bytes: numbers made whole where one scale makes all of them so, each as its difference from the one `stride` back
 * (coordinates of boxes in a line hardly differ), in seven bits a byte; 0 stands for null.
 */
function write(column: Column, stride: number, into: Buffer, start: number): number {
  let at = start
  const scale = scaleOf(column)
  at = into.writeUInt8(scale, at)
  at = into.writeUInt8(stride, at)
  at = into.writeUInt32LE(column.length, at)
  if (scale === scales.length) {
    for (const n of column) at = into.writeDoubleLE(n ?? NaN, at)
    return at
  }
  const by = scales[scale]!
  const back = new Int32Array(Math.max(stride, 1))
  for (let i = 0; i < column.length; i++) {
    const n = column[i]!
    if (n === null) {
      into[at++] = 0
      continue
    }
    const whole = Math.round(n * by)
    const slot = stride === 0 ? 0 : i % stride
    const difference = stride === 0 ? whole : whole - back[slot]!
    back[slot] = whole
    let code = ((difference << 1) ^ (difference >> 31)) + 1
    while (code > 127) {
      into[at++] = (code & 127) | 128
      code >>>= 7
    }
    into[at++] = code
  }
  return at
}

function read(from: Buffer, start: number): { column: (number | null)[]; end: number } {
  let at = start + 6
  const [scale, stride, length] = [from[start]!, from[start + 1]!, from.readUInt32LE(start + 2)]
  const column: (number | null)[] = []
  const back = new Int32Array(Math.max(stride, 1))
  for (let i = 0; i < length; i++) {
    if (scale === scales.length) {
      const n = from.readDoubleLE(at)
      column.push(Number.isNaN(n) ? null : n)
      at += 8
      continue
    }
    let code = 0
    for (let shift = 0; ; shift += 7) {
      const byte = from[at++]!
      code |= (byte & 127) << shift
      if (byte < 128) break
    }
    if (code === 0) {
      column.push(null)
      continue
    }
    code--
    const difference = (code >>> 1) ^ -(code & 1)
    const slot = stride === 0 ? 0 : i % stride
    const whole = stride === 0 ? difference : back[slot]! + difference
    back[slot] = whole
    column.push(whole / scales[scale]!)
  }
  return { column, end: at }
}

/** Pack a JSON value and columns of numbers into few bytes (deflate at its quickest), beside the main thread. */
export async function pack(value: unknown, columns: readonly { column: Column; stride: number }[]): Promise<Buffer> {
  const text = Buffer.from(JSON.stringify(value))
  const room = columns.reduce((sum, { column }) => sum + 6 + 8 * column.length, 0)
  const bytes = Buffer.allocUnsafe(9 + text.length + room)
  // A JSON value begins with `{`; so older packings, which were nothing else, are known by it.
  let at = bytes.writeUInt8(1, 0)
  at = bytes.writeUInt32LE(text.length, at)
  at = bytes.writeUInt32LE(columns.length, at)
  at += text.copy(bytes, at)
  for (const { column, stride } of columns) at = write(column, stride, bytes, at)
  return deflate(bytes.subarray(0, at), { level: 1, chunkSize })
}

/** Unpack what `pack` made. */
export function unpack<T>(packed: Uint8Array): { value: T; columns: (number | null)[][] } {
  const bytes = inflateRawSync(packed)
  if (bytes[0] !== 1) return { value: JSON.parse(bytes.toString()) as T, columns: [] }
  const [length, count] = [bytes.readUInt32LE(1), bytes.readUInt32LE(5)]
  const value = JSON.parse(bytes.toString('utf8', 9, 9 + length)) as T
  let at = 9 + length
  const columns = Array.from({ length: count }, () => {
    const { column, end } = read(bytes, at)
    at = end
    return column
  })
  return { value, columns }
}

import { deflateRawSync } from 'node:zlib'
import type { Packable } from './prune.js'
import { WORDS } from './choose-words.js'

/** Logs are kept in steps of an eighth of a nat, in a byte; the reader in the restorer counts the same way. */
const STEP = 8

/**
 * Pack one order as parts: how many n-grams each head has, the gaps between their last words, their logs and back-off weights. Logs of
 * fourgrams are rounded to every second step: that saves a quarter of a million bytes and costs no word.
 */
export function packOrder(lower: Packable | undefined, order: Packable, length: 1 | 2 | 3 | 4): Uint8Array[] {
  const size = order.keys.length
  const logs = stepped(order.logs, length === 4 ? 2 : 1, (steps) => -steps)
  const backs = stepped(order.backs, 1, (steps) => 128 - steps)
  if (!lower) return [logs, backs]
  const counts = new Uint16Array(lower.keys.length)
  const gaps = new Uint16Array(size)
  let at = 0
  for (let head = 0; head < lower.keys.length; head++) {
    let before = -1
    for (; at < size && Math.floor(order.keys[at]! / WORDS) === lower.keys[head]; at++) {
      const word = order.keys[at]! % WORDS
      gaps[at] = word - before - 1
      before = word
      counts[head]!++
    }
  }
  if (at !== size) throw new Error('an n-gram without its head')
  return [...halves(counts), ...halves(gaps), logs, ...(length === 4 ? [] : [backs])]
}

function stepped(logs: Float32Array, every: number, kept: (steps: number) => number): Uint8Array {
  return Uint8Array.from(logs, (log) =>
    Math.max(0, Math.min(256 - every, kept(every * Math.round((log * STEP) / every)))),
  )
}

// Low and high bytes apart: the high ones are nearly always zero and cost nothing once compressed.
function halves(values: Uint16Array): Uint8Array[] {
  return [Uint8Array.from(values, (value) => value & 255), Uint8Array.from(values, (value) => value >> 8)]
}

/**
 * Join parts into one file: their number, of each its length as it is and as it is packed (32 bits, little end first), then the parts, each
 * packed by itself. Deflate takes a twelfth more room than brotli here and a quarter of its time to unpack.
 */
export function packFile(parts: readonly Uint8Array[]): Uint8Array {
  const packed = parts.map((part) => deflateRawSync(part, { level: 9, memLevel: 9 }))
  const head = Buffer.alloc(4 + 8 * parts.length)
  head.writeUInt32LE(parts.length, 0)
  parts.forEach((part, i) => {
    head.writeUInt32LE(part.length, 4 + 8 * i)
    head.writeUInt32LE(packed[i]!.length, 8 + 8 * i)
  })
  return Buffer.concat([head, ...packed])
}

import { brotliCompressSync, constants } from 'node:zlib'
import type { Packable } from './prune.js'
import { WORDS } from './choose-words.js'

/** Logs are kept in steps of an eighth of a nat, in a byte; the reader in the restorer counts the same way. */
const STEP = 8

/** Pack one order as parts: how many n-grams each head has, the gaps between their last words, their logs and back-off weights. */
export function packOrder(lower: Packable | undefined, order: Packable, last: boolean): Uint8Array[] {
  const size = order.keys.length
  const logs = Uint8Array.from(order.logs, (log) => Math.min(255, Math.round(-log * STEP)))
  const backs = Uint8Array.from(order.backs, (log) => Math.max(0, Math.min(255, Math.round(128 - log * STEP))))
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
  return [...halves(counts), ...halves(gaps), logs, ...(last ? [] : [backs])]
}

// Low and high bytes apart: the high ones are nearly always zero and cost nothing once compressed.
function halves(values: Uint16Array): Uint8Array[] {
  return [Uint8Array.from(values, (value) => value & 255), Uint8Array.from(values, (value) => value >> 8)]
}

/** Join parts into one file: their number, their lengths (32 bits, little end first), then all of them compressed as one. */
export function packFile(parts: readonly Uint8Array[]): Uint8Array {
  const head = new Uint8Array(4 + 4 * parts.length)
  const view = new DataView(head.buffer)
  view.setUint32(0, parts.length, true)
  parts.forEach((part, i) => view.setUint32(4 + 4 * i, part.length, true))
  return brotliCompressSync(Buffer.concat([head, ...parts]), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_LARGE_WINDOW]: 0,
    },
  })
}

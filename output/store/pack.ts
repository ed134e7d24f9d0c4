import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Pack a JSON value into few bytes (deflate at its quickest: three times smaller is enough). */
export function pack(value: unknown): Buffer {
  return deflateRawSync(JSON.stringify(value), { level: 1 })
}

/** Unpack what `pack` made. */
export function unpack<T>(bytes: Uint8Array): T {
  return JSON.parse(inflateRawSync(bytes).toString()) as T
}

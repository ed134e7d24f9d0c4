import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** Pack a JSON value into few bytes (deflate at its quickest: three times smaller is enough). */
export async function pack(value: unknown): Promise<Buffer> {
  return deflate(Buffer.from(JSON.stringify(value)), { level: 1 })
}

/** Unpack what `pack` made. */
export async function unpack<T>(bytes: Uint8Array): Promise<T> {
  return JSON.parse((await inflate(bytes)).toString()) as T
}

import { inflateRawSync } from 'node:zlib'

/** Read the entries of a zip file (as XLSX is) by name. */
export function readZip(bytes: Buffer): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  let at = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const count = bytes.readUInt16LE(at + 10)
  at = bytes.readUInt32LE(at + 16)
  for (let i = 0; i < count; i++) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const held = bytes.subarray(start, start + packed)
    entries.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(held) : held).toString('utf8'))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

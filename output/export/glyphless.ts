/** Units to the em of the empty typeface; every glyph is half as wide as high. */
const EM = 1000

const u16 = (...values: number[]) => Buffer.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]))
const u32 = (...values: number[]) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)))

/** The tables that a PDF reader asks of an embedded TrueType program (ISO 32000-1, 9.9): two glyphs without an outline. */
const tables: readonly (readonly [tag: string, bytes: Buffer])[] = [
  ['glyf', u16(0, 0)],
  // version, revision, checksum adjustment (set below), magic; flags, units per em; dates; box; style, smallest size, direction, loca format, glyf format
  [
    'head',
    Buffer.concat([u32(0x10000, 0x10000, 0, 0x5f0f3cf5), u16(0, EM), u32(0, 0, 0, 0), u16(0, 0, 0, 0, 0, 8, 2, 0, 0)]),
  ],
  // version; ascender, descender, gap, widest advance, bearings, extent, caret, reserved, metric format, count of widths
  ['hhea', Buffer.concat([u32(0x10000), u16(EM, 0, 0, EM / 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2)])],
  ['hmtx', u16(EM / 2, 0, EM / 2, 0)],
  ['loca', u16(0, 0, 0)],
  ['maxp', Buffer.concat([u32(0x10000), u16(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)])],
]

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

/** Add up a table's 32-bit words, as TrueType's checksums do. */
function checksum(bytes: Buffer): number {
  const whole = padded(bytes)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}

/** Make a TrueType typeface of empty glyphs, so that text can lie over a scan unseen and still be found and copied. */
export function glyphless(): Buffer {
  const power = Math.floor(Math.log2(tables.length))
  const range = 16 * 2 ** power
  let offset = 12 + 16 * tables.length
  const directory: Buffer[] = [u32(0x10000), u16(tables.length, range, power, 16 * tables.length - range)]
  for (const [tag, bytes] of tables) {
    directory.push(Buffer.from(tag, 'latin1'), u32(checksum(bytes), offset, bytes.length))
    offset += padded(bytes).length
  }
  const file = Buffer.concat([...directory, ...tables.map(([, bytes]) => padded(bytes))])
  const head = file.readUInt32BE(12 + 16 * tables.findIndex(([tag]) => tag === 'head') + 8)
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + 8)
  return file
}

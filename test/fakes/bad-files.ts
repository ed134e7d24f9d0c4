import { deflateRawSync, deflateSync } from 'node:zlib'

const numbered = (bodies: readonly (string | Buffer)[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]!.length
  bodies.forEach((body, at) => {
    offsets.push(length)
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(Buffer.from(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`))
  return Buffer.concat([
    ...parts,
    Buffer.from(`trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R EXTRA >>\nstartxref\n${length}\n%%EOF\n`),
  ])
}

const pdf = (bodies: readonly (string | Buffer)[], extra = ''): Buffer => {
  const made = numbered(bodies).toString('latin1').replace('EXTRA', extra)
  return Buffer.from(made, 'latin1')
}

const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')])

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const tree = (kids: readonly number[]) =>
  `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
const page = (contents: number, resources = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << ${resources} >> >>`
const says = (text: string) => stream('', Buffer.from(`BT /F1 12 Tf 72 720 Td (${text}) Tj ET`))
const shows = stream('', Buffer.from('q 595 0 0 842 0 0 cm /Im0 Do Q'))

/** Make a sound PDF of as many pages as wanted, each with a line of text. */
export function soundPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => 3 + at * 2)
  return pdf([CATALOG, tree(kids), ...kids.flatMap((kid, at) => [page(kid + 1), says(`Trang ${at + 1}`)])])
}

/** Make a PDF that no empty password opens. */
export function encryptedPdf(): Buffer {
  const locked = '7a'.repeat(32)
  return pdf(
    [
      CATALOG,
      tree([3]),
      page(4),
      says('khong doc duoc'),
      `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${locked}> /U <${locked}> >>`,
    ],
    `/Encrypt 5 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  )
}

/** Make a PDF whose tree of pages is empty. */
export function zeroPagesPdf(): Buffer {
  return pdf([CATALOG, tree([])])
}

/** Make a PDF whose tree of pages leads back to itself. */
export function loopingPdf(): Buffer {
  return pdf([CATALOG, '<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>'])
}

/** Make a PDF of one page with an image of so many pixels a side, which weighs next to nothing until it is unpacked. */
export function pixelBombPdf(side: number): Buffer {
  const rows = deflateSync(Buffer.alloc(Math.ceil(side / 8) * side))
  const image = stream(
    `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`,
    rows,
  )
  return pdf([CATALOG, tree([3]), page(4, '/XObject << /Im0 5 0 R >>'), shows, image])
}

/** Make a PDF of three pages of which the second holds an image that is none. */
export function brokenPagePdf(): Buffer {
  const image = stream(
    '/Type /XObject /Subtype /Image /Width 800 /Height 1100 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
    Buffer.from('no picture'),
  )
  return pdf([
    CATALOG,
    tree([3, 5, 8]),
    page(4),
    says('Trang 1'),
    page(6, '/XObject << /Im0 7 0 R >>'),
    shows,
    image,
    page(9),
    says('Trang 3'),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes: Buffer): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return (rest ^ 0xffffffff) >>> 0
}

/** Make a PNG whose header promises so many pixels a side, and which holds a handful of bytes. */
export function pixelBombPng(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Make a file that begins as a PNG and is none. */
export function noImagePng(): Buffer {
  return Buffer.concat([pixelBombPng(8).subarray(0, 8), Buffer.from('Đây không phải là ảnh. '.repeat(20))])
}

/** Make a zip with one file under a name; without its end where it was cut off. */
export function zip(name: string, text: string, cut = false): Buffer {
  const data = deflateRawSync(Buffer.from(text))
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(Buffer.from(text)), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(Buffer.byteLength(text), 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), data])
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return cut ? local : Buffer.concat([local, central, end])
}

/** Make a compound file, as Word wrote before 2007, or as it locks a .docx. */
export function compoundFile(locked: boolean): Buffer {
  const body = Buffer.alloc(1024)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(body)
  return Buffer.concat([body, Buffer.from(locked ? 'EncryptedPackage' : 'WordDocument', 'utf16le')])
}

import { X509Certificate } from 'node:crypto'

/** What a digital signature of a PDF says of who signed and when; null where it keeps silent. */
export interface PdfSignature {
  readonly signer: string | null
  readonly email: string | null
  readonly organisation: string | null
  /** As written in the file: `23.04.2021 10:38:24 +07:00`. */
  readonly signedAt: string | null
}

/** Signatures of a file are few; a file made to hurt may name thousands. */
const MOST = 16

/**
 * Read the signature dictionaries of a PDF (ISO 32000-1, 12.8.1). They are found by `/ByteRange`, whose gap holds the signature itself: that
 * a signature is right is not checked, only what it says is read.
 */
export function readPdfSignatures(bytes: Uint8Array): PdfSignature[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const found: PdfSignature[] = []
  for (let at = file.indexOf('/ByteRange'); at >= 0 && found.length < MOST; at = file.indexOf('/ByteRange', at + 10)) {
    const range = /^\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(file.toString('latin1', at, at + 120))
    if (!range) continue
    const [start, length, next] = range.slice(1).map(Number) as [number, number, number]
    const gap = start + length
    if (gap >= next || next > file.length || next - gap > 500_000) continue
    const begin = Math.max(file.lastIndexOf(' obj', Math.min(at, gap)), Math.min(at, gap) - 4000, 0)
    const end = file.indexOf('endobj', Math.max(at, next))
    const last = end < 0 ? file.length : end
    const said =
      file.toString('latin1', begin, gap) + file.toString('latin1', next, Math.min(last, Math.max(at, next) + 4000))
    if (/\/DocTimeStamp|\/ETSI\.RFC3161/.test(said)) continue
    const signature = readOne(said, file.toString('latin1', gap, next))
    if (signature.signer ?? signature.signedAt) found.push(signature)
  }
  return found
}

/** Say a signature as the block of a signing program says it. */
export function signatureText({ signer, email, organisation, signedAt }: PdfSignature): string {
  const lines = [
    signer && `Ký bởi: ${signer}`,
    email && `Email: ${email}`,
    organisation && `Cơ quan: ${organisation}`,
    signedAt && `Thời gian ký: ${signedAt}`,
  ]
  return lines.filter(Boolean).join('\n')
}

function readOne(said: string, contents: string): PdfSignature {
  const subject = subjectOf(Buffer.from(contents.replace(/[^0-9a-fA-F]/g, ''), 'hex'))
  const when = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?/.exec(said)
  const zone = when && (when[7] ? ` ${when[7]}${when[8]}:${when[9] ?? '00'}` : when[0].endsWith('Z') ? ' +00:00' : '')
  return {
    signer: subject.get('CN') ?? nameIn(said),
    email: subject.get('emailAddress') ?? null,
    organisation: subject.get('O') ?? null,
    signedAt: when && `${when[3]}.${when[2]}.${when[1]} ${when[4]}:${when[5]}:${when[6] ?? '00'}${zone}`,
  }
}

/** The signer's name as the dictionary has it: plain, or UTF-16 in hexadecimal. */
function nameIn(said: string): string | null {
  const plain = /\/Name\s*\(([^()\\]{2,200})\)/.exec(said)?.[1]
  if (plain && !plain.startsWith('\u00fe\u00ff')) return plain
  const coded = /\/Name\s*<feff([0-9a-f]{4,800})>/i.exec(said)?.[1]
  const utf16 = plain ? Buffer.from(plain.slice(2), 'latin1') : coded ? Buffer.from(coded, 'hex') : null
  return utf16 && utf16.length % 2 === 0 ? utf16.swap16().toString('utf16le') : null
}

/** The subject of the certificate that signed: of those in the signature the one that issued no other. */
function subjectOf(signature: Buffer): ReadonlyMap<string, string> {
  const certificates = certificatesOf(signature)
  const own = certificates.find((one) => !certificates.some((other) => other !== one && other.issuer === one.subject))
  const parts = (own?.subject ?? '').split('\n').map((line) => line.split(/=(.*)/s) as [string, string])
  const subject = new Map(parts.map(([key, value]) => [key, value]))
  const alternative = /email:([^,\s]+)/.exec(own?.subjectAltName ?? '')?.[1]
  if (alternative && !subject.has('emailAddress')) subject.set('emailAddress', alternative)
  return subject
}

interface Value {
  readonly tag: number
  readonly from: number
  readonly start: number
  readonly end: number
}

/** Read the tag and length of a DER value; null where it does not fit into what holds it. */
function valueAt(der: Buffer, from: number, limit: number): Value | null {
  if (from + 2 > limit) return null
  const short = der[from + 1]!
  const extra = short & 0x80 ? short & 0x7f : 0
  if (extra > 4 || from + 2 + extra > limit) return null
  const length = extra ? der.readUIntBE(from + 2, extra) : short
  const start = from + 2 + extra
  return start + length <= limit ? { tag: der[from]!, from, start, end: start + length } : null
}

function partsOf(der: Buffer, { start, end }: Value): Value[] {
  const parts: Value[] = []
  for (let at = start; at < end && parts.length < 64;) {
    const part = valueAt(der, at, end)
    if (!part) break
    parts.push(part)
    at = part.end
  }
  return parts
}

/** The certificates in a CMS signature (RFC 5652, 5.1): ContentInfo, [0], SignedData, [0]. */
function certificatesOf(der: Buffer): X509Certificate[] {
  const content = valueAt(der, 0, der.length)
  const wrapped = content && partsOf(der, content).find((part) => part.tag === 0xa0)
  const signed = wrapped && partsOf(der, wrapped)[0]
  const set = signed && partsOf(der, signed).find((part) => part.tag === 0xa0)
  return (set ? partsOf(der, set) : []).flatMap((part) => {
    try {
      return [new X509Certificate(der.subarray(part.from, part.end))]
    } catch {
      return []
    }
  })
}

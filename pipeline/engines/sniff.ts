import type { SourceKind } from '../../corpus/document.js'
import { PlanError } from '../errors.js'

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)

/** Judge from a file's bytes, never from its name, what it is; say by `PlanError` why it is nothing that can be read. */
export function sniff(bytes: Uint8Array, path: string): SourceKind {
  if (bytes.length === 0) throw new PlanError('empty-file', path)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff)) return 'image'
  if (starts(bytes, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'image'
  if (starts(bytes, 0x49, 0x49, 0x2b, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2b)) return 'image'
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return zipKind(bytes, path)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldOffice(bytes, path)
  if (looksBinary(bytes)) throw new PlanError('not-a-document', path)
  if (head.trim() === '' && bytes.length < 1024) throw new PlanError('empty-file', path, 'only blanks')
  return 'text'
}

/** Tell a Word document from another zip by its central directory, which stands at the end. */
function zipKind(bytes: Uint8Array, path: string): SourceKind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (all.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') < 0)
    throw new PlanError('damaged', path, 'zip without an end')
  if (all.includes('word/document.xml', 0, 'latin1')) return 'docx'
  throw new PlanError('not-a-document', path, 'zip')
}

/** A compound file is an old .doc, or a password-locked .docx, whose streams have telling names in UTF-16. */
function oldOffice(bytes: Uint8Array, path: string): PlanError {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const locked = all.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return new PlanError(locked ? 'encrypted' : 'not-a-document', path, locked ? 'docx' : 'doc')
}

/** Control characters are no text; NUL is, at every other place, in UTF-16. */
function looksBinary(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return false
  const length = Math.min(bytes.length, 4096)
  let control = 0
  const nul = [0, 0]
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte === 0) nul[i & 1]!++
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++
  }
  const wide = nul.some((count, side) => count > length * 0.2 && nul[1 - side]! < length * 0.02)
  // The high bytes of wide Vietnamese letters (1E, 01) look like control characters.
  return !wide && (control > length * 0.02 || nul[0]! + nul[1]! > 0)
}

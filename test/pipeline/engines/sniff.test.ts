import { describe, expect, it } from 'vitest'
import { sniff } from '../../../pipeline/engines/sniff.js'
import { PlanError } from '../../../pipeline/errors.js'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const problem = (data: Uint8Array) => {
  try {
    return sniff(data, 'x.pdf')
  } catch (error) {
    return error instanceof PlanError ? error.problem : error
  }
}

describe('sniff', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
    ['a PDF behind mail headers', bytes('X-Mail: 1\r\n\r\n%PDF-1.4'), 'pdf'],
    ['a PNG', bytes([0x89], 'PNG\r\n'), 'image'],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image'],
    ['a TIFF, either end first', bytes('II*', [0]), 'image'],
    ['a TIFF, the other end first', bytes('MM', [0], '*'), 'image'],
    ['a Word document', bytes('PK', [3, 4], 'word/document.xml PK', [5, 6]), 'docx'],
    ['text', Buffer.from('Ủy ban nhân dân'), 'text'],
    ['UTF-16 text', Buffer.from('\ufeffỦy ban', 'utf16le'), 'text'],
    ['UTF-16 text without a mark', Buffer.from('Uy ban nhan dan huyen', 'utf16le'), 'text'],
    ['wide Vietnamese without a mark', Buffer.from('Ủy ban nhân dân xã Chiềng Khương, tỉnh Sơn La', 'utf16le'), 'text'],
    ['nothing', bytes(), 'empty-file'],
    ['blanks', bytes(' \n\n '), 'empty-file'],
    ['another zip', bytes('PK', [3, 4], 'xl/workbook.xml PK', [5, 6]), 'not-a-document'],
    ['half a zip', bytes('PK', [3, 4], 'word/docu'), 'damaged'],
    ['an old .doc', bytes([0xd0, 0xcf, 0x11, 0xe0], 'Word.Document'), 'not-a-document'],
    [
      'a locked .docx',
      bytes([0xd0, 0xcf, 0x11, 0xe0], Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')),
      'encrypted',
    ],
    ['a program', bytes([0x7f], 'ELF', [2, 1, 1, 0, 0, 0, 0, 0, 3, 4, 5, 6, 7, 8]), 'not-a-document'],
  ])('knows %s', (_, data, expected) => expect(problem(data)).toBe(expected))
})

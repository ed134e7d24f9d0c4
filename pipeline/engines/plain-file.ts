import type { Page } from '../../corpus/document.js'
import { nfc } from '../../corpus/vietnamese.js'
import { PlanError } from '../errors.js'
import { detectOldEncoding } from '../pages/old-encodings.js'
import { likeness } from '../pages/syllables.js'

/** Read a text file as one page, exactly as it stands but for its encoding and line ends. */
export function readPlain(bytes: Uint8Array, path: string): Page {
  const { text, encoding } = decodeText(bytes)
  if (!text.trim()) throw new PlanError('empty-file', path, 'only blanks')
  return plainPage(text, `text ${encoding}`)
}

/** Make the one page of a file that has text and no pages. */
export function plainPage(text: string, engine: string): Page {
  const plain = nfc(text.replace(/\r\n?/g, '\n'))
  const none = { number: null, width: null, height: null, lines: [], furniture: [] }
  return { ...none, readBy: 'plain-text', state: 'read', engine, plain }
}

/** Decode text whose encoding nobody wrote down: Unicode by its marks and shape, else the old Vietnamese ones by what they yield. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const unicode = decodeUnicode(bytes)
  const latin = unicode?.text ?? new TextDecoder('windows-1252').decode(bytes)
  const old = detectOldEncoding(latin)
  if (old) return { text: old.text, encoding: old.encoding }
  if (unicode) return unicode
  const vietnamese = nfc(new TextDecoder('windows-1258').decode(bytes))
  const better = likeness(vietnamese).validShare >= likeness(latin).validShare
  return better ? { text: vietnamese, encoding: 'windows-1258' } : { text: latin, encoding: 'windows-1252' }
}

function decodeUnicode(bytes: Uint8Array): { text: string; encoding: string } | null {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  const start = bytes.subarray(0, 4096)
  const nul = (side: number) => start.filter((byte, i) => (i & 1) === side && byte === 0).length / start.length
  if (nul(1) > 0.2) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (nul(0) > 0.2) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return null
  }
}

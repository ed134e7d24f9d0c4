import type { Span, Tree } from '../corpus/document.js'
import { fold } from '../corpus/vietnamese.js'
import type { DigitalSignature, Extractor, Finding, Some } from './fields.js'
import { wording } from './readers/read.js'

const iso = /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?/u
const local =
  /(\d{1,2})[./-](\d{1,2})[./-](\d{4})[\s,;-]+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:AM|PM|SA|CH)?\s*(Z|(?:GMT|UTC)?\s?[+-]\d\d:?\d\d)?/u
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const signer = /(?:(?:K[ýy]|Ng[ưu][ờo]i k[ýy])(?:\s+(?:s[ốo]\s+)?b[ởo]i|\s+s[ốo])?\s*:\s*)([^\n\f<]{3,120})/iu
const signs =
  /đã ký lên văn bản|người ký\s*:|ký(?:\s+số)?\s+bởi\s*:|thời gian ký\s*:|signature valid|digitally signed|ngày ký\s*:/iu

function when(text: string): { at: string; from: number; to: number } | undefined {
  const zone = (said: string | undefined) => {
    const bare = said?.replace(/GMT|UTC|\s/gu, '')
    return !bare ? '+07:00' : bare === 'Z' ? 'Z' : `${bare.slice(0, 3)}:${bare.slice(-2)}`
  }
  const two = (part: string | undefined) => (part ?? '0').padStart(2, '0')
  const first = iso.exec(text)
  if (first) {
    const [whole, y, m, d, h, min, s, z] = first
    return { at: `${y}-${m}-${d}T${h}:${min}:${two(s)}${zone(z)}`, from: first.index, to: first.index + whole.length }
  }
  const next = local.exec(text)
  if (!next) return undefined
  const [whole, d, m, y, h, min, s, z] = next
  const at = `${y}-${two(m)}-${two(d)}T${two(h)}:${min}:${two(s)}${zone(z)}`
  return { at, from: next.index, to: next.index + whole.length }
}

function readBlock(text: string): DigitalSignature | undefined {
  const time = when(text)
  const email = mail.exec(text)?.[0] ?? null
  const named =
    signer.exec(text)?.[1] ??
    new RegExp(`([^\\n\\f<>]{3,120}?)\\s*<?${(email ?? '\\0').replace(/[.+]/gu, '\\$&')}>?\\s*đã ký`, 'iu').exec(
      text,
    )?.[1]
  const person = named ? wording(named).replace(/[\s,;]+(?:Email|Cơ quan|Thời gian).*$/iu, '') : null
  return time || person ? { signed_at: time?.at ?? null, signer: person, email } : undefined
}

function fromText(tree: Tree): Finding<DigitalSignature> | undefined {
  const found = signs.exec(tree.text)
  const stamp = /(?:^|\n|\f)\s*\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*/u.exec(tree.text)
  if (!found && !stamp) return undefined
  const at = Math.min(found?.index ?? Infinity, stamp?.index ?? Infinity)
  // the block's lines lie close together: a few before the mark and a few behind it
  const from = Math.max(0, found && stamp && stamp.index < found.index ? stamp.index : at - 160)
  const to = Math.min(tree.text.length, (found?.index ?? at) + 320)
  const lines = [...tree.text.slice(from, to).matchAll(/[^\n\f]+/gu)].map((m) => ({
    start: from + m.index,
    end: from + m.index + m[0].length,
  }))
  const touching = lines.filter((line) => {
    const words = tree.text.slice(line.start, line.end)
    return signs.test(words) || iso.test(words) || mail.test(words) || (local.test(words) && /ký|:\d\d/iu.test(words))
  })
  if (!touching.length) return undefined
  const span: Span = { start: touching[0]!.start, end: touching.at(-1)!.end }
  const value = readBlock(tree.text.slice(span.start, span.end))
  const spans: Some<Span> = [trimmed(tree.text, span)]
  return value ? { value, spans, confidence: value.signed_at ? 0.97 : 0.7 } : undefined
}

function trimmed(text: string, span: Span): Span {
  const lead = /^\s*/u.exec(text.slice(span.start, span.end))![0].length
  return { start: span.start + lead, end: span.end }
}

/** Find the digital signature, in the furniture laid over a page or in the trailer behind the text: when, who, by which address. */
export const digitalSignature: Extractor<DigitalSignature> = (tree) => {
  const laid = tree.furniture.flatMap((one, furniture): Finding<DigitalSignature>[] => {
    const value = one.kind === 'digital-signature' ? readBlock(one.text) : undefined
    return value && (value.signed_at || fold(one.text).includes('ky'))
      ? [{ value, spans: [{ start: 0, end: 0 }], furniture, confidence: value.signed_at ? 0.95 : 0.7 }]
      : []
  })
  const printed = fromText(tree)
  return printed ? [printed, ...laid] : laid
}

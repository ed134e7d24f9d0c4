import { distance } from 'fastest-levenshtein'
import type { Box, Span, Tree } from '../corpus/document.js'
import { fold } from '../corpus/vietnamese.js'
import type { DigitalSignature, Extractor, Finding, Some } from './fields.js'
import { letterhead } from './letterhead.js'
import { wording } from './readers/read.js'

const iso = /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?/u
// of the small print on a scan a full stop is read as a blank, a colon as a full stop
const local =
  /(?<!\d)(\d{1,2})[./ -]{1,2}(\d{1,2})[./ -]{1,2}((?:19|20)\d\d)[\s,;-]+(\d{1,2})[:.](\d\d)(?:[:. ](\d\d)(?!\d))?\s*(?:AM|PM|SA|CH)?\s*(Z|(?:GMT|UTC)?\s?[+-]\d\d:?\d\d)?/u
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const signer =
  /(?:(?:K[ýy]|Ng[ưu][ờo]i k[ýy])(?:\s+(?:s[ốo]\s+)?b[ởo]i|\s+s[ốo])?\s*[:.;]\s*(?=\p{L})|(?:Ng[ưu][ờo]i k[ýy]|K[ýy] b[ởo]i|Digi\w{3,6} si\w{3,4} by)\s+(?=\p{Lu}))([^\n\f<]{3,120})/iu
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
  if (Number(d) > 31 || Number(m) > 12 || Number(h) > 23 || Number(min) > 59) return undefined
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
  const laid = blocksOf(tree).flatMap(({ text, furniture }): Finding<DigitalSignature>[] => {
    const read = readBlock(text)
    const value = read && { ...read, signer: read.signer && asInHead(read.signer, tree) }
    return value && (value.signed_at || (value.signer && fold(text).includes('ky')))
      ? [{ value, spans: [{ start: 0, end: 0 }], furniture, confidence: value.signed_at ? 0.95 : 0.7 }]
      : []
  })
  const printed = fromText(tree)
  return printed ? [printed, ...laid] : laid
}

/** The lines of one block, which a scanner may have read as several: they stand one under the other at one left edge. */
function blocksOf(tree: Tree): { text: string; furniture: number }[] {
  const blocks: { text: string; furniture: number; page: number | null; box: Box | null }[] = []
  tree.furniture.forEach(({ kind, text, page, box }, furniture) => {
    if (kind !== 'digital-signature') return
    const above = blocks.find(
      (block) =>
        block.page === page &&
        block.box !== null &&
        box !== null &&
        Math.abs(block.box[0] - box[0]) < 12 &&
        box[1] > block.box[1] &&
        box[1] - block.box[3] < 8,
    )
    if (above && box)
      Object.assign(above, { text: `${above.text}\n${text}`, box: [above.box![0], above.box![1], box[2], box[3]] })
    else blocks.push({ text, furniture, page, box })
  })
  return blocks
}

/** Who signs is as a rule who issues: small print that was misread by a few letters is given as the head prints it. */
function asInHead(signer: string, tree: Tree): string {
  const bodies = letterhead(tree).bodies.map((body) => wording(body.text))
  const names = [bodies.join(' '), ...bodies]
  const [best] = names
    .map((name) => ({ name, wrong: distance(fold(name), fold(signer)) / Math.max(1, name.length) }))
    .sort((a, b) => a.wrong - b.wrong)
  return best && best.wrong > 0 && best.wrong < 0.15 ? best.name : signer
}

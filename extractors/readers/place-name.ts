import { fold, settleTones } from '../../corpus/vietnamese.js'
import type { Read } from './read.js'
import { scan } from './read.js'
import { unitKinds } from './lexicon.js'

/** A unit of administration as named: its kind (`thị xã`), its proper name, null where only the kind is said. */
export interface PlaceName {
  readonly kind: string
  readonly name: string
  readonly level: 'cap_tinh' | 'cap_huyen' | 'cap_xa'
}

const shorts: { readonly [short: string]: string } = {
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'thi tran',
  p: 'phuong',
  q: 'quan',
  h: 'huyen',
  x: 'xa',
}
const kinds = Object.keys(unitKinds).sort((a, b) => b.length - a.length)
const kind = new RegExp(
  `(?<![a-z])(?:(${kinds.map((k) => k.replace(' ', '\\s+')).join('|')})\\s+|(tp|tx|tt|p|q|h|x)\\.\\s*)`,
  'gu',
)
const centrallyRun = /^(?:ha noi|ho chi minh|hai phong|da nang|can tho|hue)(?![a-z])/u
// a proper name: capitalised syllables or a number, `Bà Rịa - Vũng Tàu`, `Đồng Hỷ`, `5`
const proper =
  /^(?:\p{Lu}\p{Ll}*(?:[’']\p{L}+)?)(?:(?:\s+|\s?[-–]\s?)\p{Lu}\p{Ll}*(?:[’']\p{L}+)?){0,4}|^\d{1,2}(?![\d/.])/u
// the next sentence's first word is no part of a name: "xã An Lão Tổ chức …"
const begun =
  /^(?:to chuc|ban hanh|hoi nghi|dai hoi|thuc hien|lan thu|trien khai|can cu|xay dung|giai doan|tien toi|nhiem ky|ke hoach|ve viec|nam \d|quy [iv\d]|so \d|ngay \d|huong dan|thong bao|de nghi|giao |tren dia|trong |chu trinh)/u
// capitals throughout: a name ends where its words do
const shouted = /^\p{Lu}+(?:(?:\s+|\s?[-–]\s?)\p{Lu}+){0,3}/u

/** Read units of administration with their names: `"thị xã Duyên Hải"`, `"TP. Hồ Chí Minh"`, `"phường 5"`. */
export function readPlaceNames(text: string): Read<PlaceName>[] {
  const plain = fold(text)
  const reads: Read<PlaceName>[] = []
  for (const found of scan(plain, kind, (f) => (f[1] ?? shorts[f[2]!]!).replace(/\s+/gu, ' '))) {
    const rest = text.slice(found.end, found.end + 120)
    const loud = /^\p{Lu}{2}/u.test(rest)
    const said = settleTones(text.slice(found.start, found.end)).trim().toLowerCase()
    const short = /\.$/u.test(said)
    // "cơ quan", "từ xa": a word of one syllable must carry its own marks
    if (!short && !found.value.includes(' ') && said !== unitKinds[found.value]!.name) continue
    if (short && loud) continue
    let name = (loud ? shouted : proper).exec(rest)?.[0].replace(/\s*\n[^]*$/u, '')
    if (!name) continue
    const last = /\s+\S+$/u.exec(name)
    if (!loud && last && begun.test(fold(rest.slice(last.index).trimStart()))) name = name.slice(0, last.index)
    const unit = unitKinds[found.value]!
    const level = unit.name === 'thành phố' && centrallyRun.test(fold(name)) ? 'cap_tinh' : unit.level
    reads.push({ value: { kind: unit.name, name, level }, start: found.start, end: found.end + name.length })
  }
  // found in order: only the last one kept can reach into the next
  const kept: Read<PlaceName>[] = []
  for (const one of reads) if ((kept.at(-1)?.end ?? 0) <= one.start) kept.push(one)
  return kept
}

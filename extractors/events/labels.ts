import type { Passage } from '../../corpus/document.js'
import { folded, part, sentencesOf } from '../points.js'

/** What a labelled line tells of a meeting; `whole` is a sentence that declares one by itself. */
export type Facet = 'form' | 'time' | 'place' | 'composition' | 'quota' | 'money' | 'whole'

const signs: readonly (readonly [Facet, RegExp])[] = [
  ['form', /hinh thuc(?! khen| tuyen truyen| thi dua| ky luat)|ten goi|(?:^|\s)ten (?:cua )?(?:hoi nghi|dai hoi|le)/u],
  [
    'time',
    /(?:^|[^a-z])(?:thoi gian|thoi diem|thoi luong|ngay to chuc|ngay gio|ngay hop|lich to chuc)(?! (?:gui|nop|bao cao|danh gia|thuc hien bao cao))|^\W*(?:to chuc vao|lich)(?: [a-z]+)?\s*$/u,
  ],
  ['place', /dia diem/u],
  [
    'composition',
    /^\W*dai bieu\W*$|thanh phan|doi tuong (?:tham|du|moi)|co cau|khach moi|dai bieu (?:tham du|du|moi|chinh thuc|khach moi)|moi du/u,
  ],
  [
    'quota',
    /^\W*dai bieu\W*$|so luong(?! bao cao| tham luan| de nghi| khen| tac pham| ban)|quy mo|tong so|tong cong|so dai bieu|^\W*(?:du kien )?trieu tap|chi tieu dai bieu/u,
  ],
  ['money', /kinh phi/u],
]
/** Tell what a label announces: `Thời gian, địa điểm` → time and place. */
export function facetsOf(label: Label): Set<Facet> {
  return new Set(signs.filter(([, sign]) => sign.test(label.words)).map(([facet]) => facet))
}

// a line without a colon is labelled too where it begins so
const bare =
  /^(?:-|\+|•|\*)?\s*(?:ve )?(so luong|thoi gian|dia diem|thanh phan|hinh thuc|kinh phi|quy mo|tong so)(?![a-z])/u

/** The words before a paragraph's colon. */
export interface Label {
  readonly words: string
  /** Where the words that carry the value begin in the paragraph. */
  readonly from: number
}

/** Read the label of a paragraph: what stands before its colon, or the whole of a short heading. */
export function labelOf(passage: Passage, opens: boolean): Label | null {
  const text = folded(passage)
  const colon = text.indexOf(':')
  const before = text.slice(0, colon).replace(/\([^)]*\)/gu, ' ')
  if (
    colon > 0 &&
    before.length < (/^\W*doi voi\s/u.test(before) ? 220 : 110) &&
    !/[.;]\s/u.test(before.replace(/^\s*\S{1,4}[.)]\s/u, ''))
  )
    return { words: text.slice(0, colon), from: colon + 1 }
  if (opens && text.length < 170) return { words: text, from: text.length }
  const begins = bare.exec(text.trimStart())
  return begins ? { words: begins[1]!, from: 0 } : null
}

const labelled =
  /^(?:thoi gian|dia diem|thanh phan|so luong|quy mo|hinh thuc|so dai bieu|dai bieu)(?: [a-z, ]{0,25})?\s*:/u

/** Cut a paragraph where a sentence begins with a label of its own: `"Thời gian: 01 buổi. Địa điểm: Hội trường. Số lượng: …"` → three. */
export function labelledParts(passage: Passage): Passage[] {
  const cuts = sentencesOf(passage)
    .slice(1)
    .filter((sentence) => labelled.test(folded(sentence)))
    .map((sentence) => sentence.span.start - passage.span.start)
  return [0, ...cuts].map((from, i, all) => part(passage, from, all[i + 1]))
}

import type { Section } from '../corpus/document.js'
import { folded, part } from './points.js'

/** What a chapter of a plan is about, as far as extractors must know. */
export type Topic = 'purposes' | 'organising' | 'programme' | 'contents' | 'money' | 'pilot' | 'reporting' | 'basis'

const meeting = '(?:hoi nghi|dai hoi|le|buoi|hop|hoi|ngay hoi|cuoc|phien|ky hop|to chuc|dien dan|toa dam|lien hoan)'
// headings as folded text; a chapter (roman) may say it anywhere, a numbered item must begin with it
const topics: { readonly [topic in Topic]: RegExp } = {
  purposes: /(?:muc dich|yeu cau|muc tieu|quan diem|y nghia)/u,
  organising:
    /(?:to chuc,? (?:trien khai,? )?(?:va )?(?:thuc hien|trien khai|chi dao)|phan cong,? (?:(?:giao )?nhiem vu|trach nhiem|thuc hien|to chuc|cong viec|cong tac|cu the|chuan bi)|trach nhiem (?:thuc hien|cua|to chuc|trien khai)|nhiem vu (?:cu the )?cua|giao (?:nhiem vu|viec|trach nhiem)(?! ke hoach)|^(?:viec |su )?phan cong(?: va (?:lich|tien do|to chuc|thoi gian)[a-z ]*)?$|^(?:trien khai|bien phap) (?:to chuc )?thuc hien$)/u,
  programme: new RegExp(
    `(?:^(?:ve )?|, |va )(?:du kien )?(?:noi dung(?:,| va)? )?chuong trinh(?:,? (?:va )?noi dung)?(?: (?:du kien|chi tiet|cu the|chinh|khung|lam viec))?(?: (?:cua )?${meeting}(?![a-z])|\\s*$|\\s*[:(])|^kich ban|^lich trinh|^(?:du kien )?trinh tu(?: (?:tien hanh|noi dung|${meeting})| ?$)|^(?:cac )?buoc tien hanh|^dien bien ${meeting}|^tien trinh ${meeting}`,
    'u',
  ),
  contents: new RegExp(
    `^(?:ve )?noi dung(?: (?:chinh|cua|chu yeu|lam viec))*(?: ${meeting}(?![a-z])|\\s*$|\\s*:)`,
    'u',
  ),
  money: /(?:kinh phi|nguon luc tai chinh|^(?:ve )?tai chinh$|^nguon chi|^chi phi)/u,
  pilot:
    /(?:hoi nghi diem|dai hoi diem|chi dao diem|to chuc diem|lam diem|chon diem|thi diem|hoi nghi mau|lam mau|(?:don vi|noi) lam truoc|lam truoc de rut kinh nghiem|to chuc truoc de rut kinh nghiem)/u,
  reporting: /(?:che do (?:thong tin,? )?bao cao|bao cao ket qua|thong tin,? bao cao|ho so|noi dung sau hoi nghi)/u,
  basis: /(?:can cu|co so phap ly)/u,
}
const zones = new Set(['head', 'preamble', 'recipients', 'signature', 'trailer'])
const anywhere = new Set(['roman', 'chapter', 'article'])
const anchored: readonly Topic[] = ['purposes', 'organising', 'money', 'reporting', 'basis']

/** Give the title part of a section's heading, folded: before the colon where what follows is text; empty where it is a whole paragraph. */
export function titleOf(section: Section): string {
  if (!section.heading) return ''
  // a timetable may have run into its heading
  const lines = section.heading.text.search(/\n\s*\d{1,2}\s*(?:h|g|:)\s*\d{0,2}/u)
  const text = (lines > 0 ? folded(section.heading).slice(0, lines) : folded(section.heading)).trim()
  const colon = text.indexOf(':')
  const title = (colon > 0 ? text.slice(0, colon) : text).replace(/\s+/gu, ' ').replace(/[\s.:;]+$/u, '')
  return title.length <= 170 ? title : ''
}

/** Tell whether a section's heading announces a topic. */
export function isAbout(section: Section, topic: Topic): boolean {
  const title = titleOf(section)
  if (!title) return false
  const found = topics[topic].exec(title)
  if (!found) return false
  if (anywhere.has(section.kind) || !anchored.includes(topic)) return true
  return found.index <= 8 && title.length <= 90
}

/** Find the chapters about a topic; where one lies in another, the innermost or the outermost. */
export function chaptersAbout(tree: Section, topic: Topic, which: 'innermost' | 'outermost' = 'innermost'): Section[] {
  const found: Section[] = []
  for (const child of tree.children) {
    if (child.kind === 'passage' || zones.has(child.kind)) continue
    const own = isAbout(child, topic)
    const inner = own && which === 'outermost' ? [] : chaptersAbout(child, topic, which)
    if (inner.length) found.push(...inner)
    else if (own) found.push(child)
  }
  return found
}

/** Give what a heading says after its title's colon, as a passage; null where nothing follows. */
export function afterColon(section: Section): ReturnType<typeof part> | null {
  if (!section.heading) return null
  const colon = section.heading.text.indexOf(':')
  const rest = colon < 0 ? null : part(section.heading, colon + 1)
  return rest?.text ? rest : null
}

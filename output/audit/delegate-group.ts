import { fold, oneLine } from '../../corpus/vietnamese.js'

const GROUPS: readonly (readonly [name: string, signs: RegExp])[] = [
  ['nữ', /(?<!\p{L})(nu|phu nu)(?!\p{L})/u],
  ['dân tộc', /dan toc/u],
  ['ngoài Đảng', /ngoai dang|chua (la dang vien|vao dang)/u],
  ['tôn giáo', /ton giao|chuc sac/u],
  ['trẻ', /thanh nien|tre tuoi|duoi 3[05] tuoi/u],
  ['trực tiếp', /truc tiep|cong nhan|nong dan|nguoi lao dong/u],
  ['khách mời', /khach moi|khach|lanh dao/u],
  ['điển hình', /dien hinh|tien tien|tieu bieu|chien s[iy] thi dua|anh hung|chinh thuc/u],
]

/** Name the group of delegates that a share is about, so that two wordings of one group meet: "đại biểu là điển hình tiên tiến" → `điển hình`. */
export function groupOf(written: string): string {
  const text = fold(oneLine(written))
  return GROUPS.find(([, signs]) => signs.test(text))?.[0] ?? text
}

/** Tell whether a group is one of those with a name of their own here. */
export function isKnownGroup(group: string): boolean {
  return GROUPS.some(([name]) => name === group)
}

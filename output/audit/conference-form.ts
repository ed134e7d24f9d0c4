import { fold, oneLine } from '../../corpus/vietnamese.js'

const FORMS = [
  ['Đại hội Thi đua yêu nước', /dai hoi thi dua/],
  ['Hội nghị biểu dương người tốt, việc tốt', /nguoi tot,? viec tot/],
  ['Hội nghị điển hình tiên tiến', /dien hinh tien tien/],
] as const

/** Tell which form of meeting some words name, whatever is done there with the models (tuyên dương, biểu dương); null where they name none. */
export function formClass(words: string): string | null {
  const text = fold(oneLine(words))
  // "Hội nghị … tiến tới Đại hội …" is a conference.
  const own = text.split(/tien toi|huong toi|chao mung/)[0]!
  return FORMS.find(([, signs]) => signs.test(own))?.[0] ?? null
}

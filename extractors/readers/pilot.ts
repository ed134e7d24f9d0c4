const named =
  /(?:chi dao|lam|to chuc|tien hanh|thuc hien|chon(?: lam)?|hoi nghi|dai hoi|don vi)\s+(?:(?:hoi nghi|dai hoi|to chuc|chi dao|lam)\s+)*(?:diem|mau)(?![a-z])|(?:lam|la(?: noi)?) thi diem|thi diem (?:to chuc )?(?:hoi nghi|dai hoi)|(?:noi|don vi|chon [^;.]{3,120}|giao [^;.]{3,60}) lam truoc(?![a-z])/u
const first =
  /(?:to chuc|tien hanh|lam|mo|hop)\s(?:(?:hoi nghi|dai hoi)\s)?(?:truoc|som|som hon|dau tien|di truoc)(?=\s*(?:$|[,.;(]|(?:mot buoc|de|nham|cho|va|vao|trong|xong|o|tai|cac)(?![a-z])))/u
const lesson =
  /(?:rut|trao doi|lay) kinh nghiem|hoc tap(?: kinh nghiem)?(?! chinh tri)|nhan (?:rong|ra dien rong)|lam mau|chi dao chung/u

/** Tell whether a folded sentence is of a meeting held first for others to learn from: `"chỉ đạo điểm"`, `"tổ chức trước để rút kinh nghiệm"`. */
export function isOfPilot(sentence: string): boolean {
  return named.test(sentence) || (first.test(sentence) && lesson.test(sentence))
}

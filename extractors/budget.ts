import type { Passage, Section, Tree } from '../corpus/document.js'
import { fold } from '../corpus/vietnamese.js'
import { chaptersAbout } from './chapters.js'
import type { Budget, Finding } from './fields.js'
import { clausesOf, folded, part, pointsOf, sentencesOf, wordsOf } from './points.js'
import { readDuty } from './readers/duty.js'

const money = /(?:^|[^a-z])kinh phi(?![a-z])/u
// where money comes from, as against what is done with it
const source =
  /ngan sach|(?:cap|don vi|xa|huyen|noi) nao [^.;]{2,30}(?:cap|don vi|xa|huyen|noi) (?:do|ay)(?![a-z])|(?:^|[^a-z])nguon (?:ngan|von|thu|chi|kinh phi [a-z]{2,}|xa hoi|su nghiep|hop phap|khac|tai tro|huy dong|quy|du phong|du toan|dau tu|dong gop|van dong|tai chinh|hoi phi|doan phi|dang phi|cong doan|tu)|tai chinh cong doan|(?:hoi|doan|dang) phi(?![a-z])|du toan (?:chi|giao|duoc|da|ngan|nam|kinh phi (?:duoc|da)|cua)|phan cap|xa hoi hoa|tu (?:bao dam|dam bao|can doi|tuc|chi tra|lo)|(?:don vi|co quan|doanh nghiep)[^.;]{0,40}(?:chi tra|dam bao|bao dam|can doi|thanh toan)|hach toan vao|(?:^|[^a-z])quy (?:thi dua|khen|hoi|hoat dong|phuc loi|phong|dao tao)|tai tro|(?<!ban )van dong|huy dong|(?:duoc )?(?:bao dam|dam bao) (?:tu|boi)|kinh phi[^.;]{0,80}\sdo [^,.;]{3,60}?\s(?:bao dam|dam bao|chi|chi tra|chiu|lo|cap|bo tri|ho tro|can doi)(?![a-z])|kinh phi (?:bau cu|hoat dong|chi thuong xuyen|thuong xuyen|su nghiep|khong tu chu|tu chu|da)/u
const spend =
  /(?:lap|xay dung|tham dinh|phe duyet|cap|tong hop|can doi|bo tri)\s+(?:du toan|kinh phi)|du toan kinh phi|quyet toan/u
// money that is not taken says nothing of where it comes from
const refused = /^\W*(?:tuyet doi )?khong (?:tiep nhan|huy dong|van dong|thu|nhan|su dung|yeu cau)(?![a-z])/u
const aim = /^(?:kinh phi\s*)?$/u

/** Take the words that name the source in a sentence: from the first word of money's origin to the end of the clause. */
function sourceIn(sentence: Passage): string {
  const text = folded(sentence)
  const found =
    /(?:tu\s+)?(?:cac\s+)?(?:nguon\s|ngan sach|du toan (?:chi|giao|duoc|da|ngan)|phan cap|quy (?:thi dua|khen))/u.exec(
      text,
    ) ?? /theo (?:quy dinh|muc|dieu|khoan)(?![a-z])/u.exec(text)
  const start = found?.index ?? 0
  const stop =
    /[.;]|,\s*(?:giao|tham muu|trinh|theo quy dinh|bao cao|huong dan|gui)|\s(?:de |theo quy dinh|tham muu)/u.exec(
      text.slice(start + 8),
    )
  const words = wordsOf(part(sentence, start, stop ? start + 8 + stop.index : text.length))
  return words.replace(/^từ\s+/iu, '') || wordsOf(sentence)
}

const finding = (sentence: Passage, confidence: number): Finding<Budget> => ({
  value: { source: sourceIn(sentence) },
  spans: [sentence.span],
  confidence,
})

// the plan that a decision issues stands behind the decision's signature
function isAttached(section: Section, tree: Tree): boolean {
  return /^\W*(?:ke hoach|huong dan|chuong trinh|phuong an|de an)(?![a-z])/u.test(
    fold(tree.text.slice(section.span.start, section.span.start + 40)),
  )
}

function within(passage: Passage, sections: readonly Section[]): boolean {
  return sections.some((section) => section.span.start <= passage.span.start && passage.span.end <= section.span.end)
}

/** Find where the money comes from, a sentence each: those of the chapter on money, and others that name a source. */
export function budget(tree: Tree): Finding<Budget>[] {
  const chapters = chaptersAbout(tree, 'money', 'outermost')
  const found: Finding<Budget>[] = []
  const weak: Passage[] = []
  const basis = chaptersAbout(tree, 'basis')
  for (const { passage, heads, chain } of pointsOf(tree)) {
    if (
      within(passage, basis) ||
      chain.some(
        (section) =>
          ['head', 'preamble', 'recipients'].includes(section.kind) ||
          (section.kind === 'appendix' && !isAttached(section, tree)),
      )
    )
      continue
    const own = within(passage, chapters)
    const opens = heads !== null && heads.children.length > 0 && passage.text.length < 120
    for (const sentence of sentencesOf(passage)) {
      const text = folded(sentence)
      if (aim.test(text.trim()) || refused.test(text) || /:\s*$/u.test(text) || (opens && !/[.;]\s*$/u.test(text)))
        continue
      if (own) {
        // "Thực hiện theo Mục VI Quyết định số 213 …" says where it comes from by naming the rule
        if (
          source.test(text) ||
          /^\W*(?:kinh phi\s)?(?:duoc\s)?thuc hien theo (?:quy dinh|muc|dieu|khoan)(?![a-z])/u.test(text) ||
          (money.test(text) && spend.test(text))
        )
          found.push(finding(sentence, 0.9))
        continue
      }
      if (!money.test(text)) continue
      // "Kế toán ngân sách: chuẩn bị kinh phí": who it is says nothing of where money comes from
      const clauses = clausesOf(sentence)
        .map((clause) => part(clause, readDuty(clause.text)?.task.start ?? 0))
        .filter((clause) => money.test(folded(clause)))
      if (clauses.some((clause) => source.test(folded(clause)))) found.push(finding(sentence, 0.75))
      else if (/du toan/u.test(text) && spend.test(text)) weak.push(sentence)
    }
  }
  // a plan that names no source may still say who reckons the cost
  return found.length ? found : weak.slice(0, 1).map((sentence) => finding(sentence, 0.5))
}

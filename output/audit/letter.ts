import type { Audit, Finding } from './audit.js'
import { documentLine, quoteLine } from './citation-line.js'
import { accuses, labels } from './words.js'
import type { Lang } from './words.js'

/** One matter of a letter: what the rule is, why it is held to be broken, and the words of both sides. */
export interface LetterItem {
  readonly rule: string
  readonly why: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
}

/** A letter about an audit, before it is set as Markdown or as a Word document. */
export interface Letter {
  readonly title: string
  readonly to: string
  readonly opening: string
  readonly items: readonly LetterItem[]
  readonly closing: string | null
  readonly doubts: { readonly title: string; readonly lines: readonly string[] } | null
}

const opening = {
  vi: (plan: string, against: string) =>
    `Qua đối chiếu ${plan} với ${against}, đề nghị đơn vị xem lại các nội dung sau:`,
  en: (plan: string, against: string) => `On comparing ${plan} with ${against}, please look again at the following:`,
}
const closing = {
  vi: 'Đề nghị đơn vị rà soát, sửa đổi, bổ sung hoặc giải trình. Các câu trích kèm số trang để tiện kiểm tra trên bản gốc.',
  en: 'Please correct, complete or explain. Quotes carry page numbers so that they can be checked in the original.',
}
const clean = {
  vi: (plan: string, against: string) => `Qua đối chiếu ${plan} với ${against}, chưa phát hiện sai khác, thiếu sót.`,
  en: (plan: string, against: string) =>
    `On comparing ${plan} with ${against}, nothing was found that departs or is missing.`,
}
const doubts = {
  vi: 'Nội dung chưa kết luận được, đề nghị cung cấp bản rõ hơn hoặc giải trình',
  en: 'What could not be decided',
}
const greeting = { vi: 'Kính gửi', en: 'To' }

function item(finding: Finding, lang: Lang): LetterItem {
  const ours = (finding.verdict === 'missing' ? labels.searched : labels.planSays)[lang]
  const cited = finding.citation
  const theirs = finding.guidance_evidence
    .slice(0, 2)
    .map((at) => ({ label: labels.guidanceSays[lang], text: `${quoteLine(at, lang)}${cited ? ` – ${cited}` : ''}` }))
  return {
    rule: finding.rule[lang],
    why: finding.why[lang],
    lines: [
      ...finding.plan_evidence.slice(0, 3).map((at) => ({ label: ours, text: quoteLine(at, lang) })),
      ...theirs,
      ...(theirs.length === 0 && cited ? [{ label: labels.law[lang], text: cited }] : []),
      { label: labels.advice[lang], text: finding.advice[lang] },
    ],
  }
}

/** Compose the letter that tells a body what to put right, with both sides' words and pages. */
export function letterOf(audit: Audit, lang: Lang): Letter {
  const plan = documentLine(audit.plan)
  const against = audit.against.document ? documentLine(audit.against.document) : (audit.against.title ?? '')
  const wrong = audit.findings.filter(accuses)
  const open = audit.findings.filter(({ verdict }) => verdict === 'cannot_tell')
  return {
    title: (audit.against.kind === 'itself' ? labels.alone : labels.audit)[lang],
    to: `${greeting[lang]}: ${audit.plan.issuer ?? audit.plan.locality ?? '…'}`,
    opening: (wrong.length ? opening : clean)[lang](plan, against),
    items: wrong.map((finding) => item(finding, lang)),
    closing: wrong.length ? closing[lang] : null,
    doubts: open.length
      ? { title: doubts[lang], lines: open.map((finding) => `${finding.rule[lang]} ${finding.why[lang]}`) }
      : null,
  }
}

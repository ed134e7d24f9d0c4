import type { Audit, Finding } from './audit.js'
import { documentLine, quoteLine } from './citation-line.js'
import { accuses, labels } from './words.js'
import type { Lang } from './words.js'

/** Keep words of a document from being read as Markdown. */
function plain(text: string): string {
  return text.replace(/([\\`*_[\]<>#|~])/g, '\\$1')
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

function item(finding: Finding, i: number, lang: Lang): string {
  const ours = finding.plan_evidence
    .slice(0, 3)
    .map(
      (at) =>
        `   - ${(finding.verdict === 'missing' ? labels.searched : labels.planSays)[lang]}: ${plain(quoteLine(at, lang))}`,
    )
  const theirs = finding.guidance_evidence
    .slice(0, 2)
    .map(
      (at) =>
        `   - ${labels.guidanceSays[lang]}: ${plain(quoteLine(at, lang))}${finding.citation ? ` – ${plain(finding.citation)}` : ''}`,
    )
  const law = theirs.length === 0 && finding.citation ? [`   - ${labels.law[lang]}: ${plain(finding.citation)}`] : []
  return [
    `${i + 1}. **${plain(finding.rule[lang])}** ${plain(finding.why[lang])}`,
    ...ours,
    ...theirs,
    ...law,
    `   - ${labels.advice[lang]}: ${plain(finding.advice[lang])}`,
  ].join('\n')
}

/** Write an audit as a letter in Markdown, ready to be sent: what to put right, with both sides' words and pages. */
export function auditLetter(audit: Audit, lang: Lang): string {
  const plan = documentLine(audit.plan)
  const against = audit.against.document ? documentLine(audit.against.document) : (audit.against.title ?? '')
  const wrong = audit.findings.filter(accuses)
  const open = audit.findings.filter(({ verdict }) => verdict === 'cannot_tell')
  const body = wrong.length
    ? [
        opening[lang](plain(plan), plain(against)),
        wrong.map((finding, i) => item(finding, i, lang)).join('\n\n'),
        closing[lang],
      ]
    : [clean[lang](plain(plan), plain(against))]
  const rest = open.length
    ? [
        `## ${doubts[lang]}`,
        open.map((finding) => `- ${plain(finding.rule[lang])} ${plain(finding.why[lang])}`).join('\n'),
      ]
    : []
  return (
    [
      `# ${(audit.against.kind === 'itself' ? labels.alone : labels.audit)[lang]}`,
      `${greeting[lang]}: ${plain(audit.plan.issuer ?? audit.plan.locality ?? '…')}`,
      ...body,
      ...rest,
    ].join('\n\n') + '\n'
  )
}

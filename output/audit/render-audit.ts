import type { Audit, Finding } from './audit.js'
import { documentLine, quoteLine } from './citation-line.js'
import { verdicts } from './judgement.js'
import { accuses, labels, severityNames, verdictNames, verdictSigns } from './words.js'
import type { Lang } from './words.js'

/** Say in one line how an audit came out: `Sai khác 2 · Thiếu 1 · …`. */
export function countLine(audit: Audit, lang: Lang): string {
  return verdicts.map((verdict) => `${verdictNames[verdict][lang]} ${audit.counts[verdict]}`).join(' · ')
}

function lines(finding: Finding, lang: Lang): string[] {
  const label = accuses(finding) && finding.verdict === 'missing' ? labels.searched : labels.planSays
  const grave = accuses(finding) ? ` (${severityNames[finding.severity][lang]})` : ''
  const out = [
    `${verdictSigns[finding.verdict]} ${verdictNames[finding.verdict][lang].toUpperCase()}${grave} ${finding.rule[lang]}`,
    `    ${labels.why[lang]}: ${finding.why[lang]}`,
    ...finding.plan_evidence.slice(0, 3).map((at) => `    ${label[lang]}: ${quoteLine(at, lang)}`),
    ...finding.guidance_evidence.slice(0, 2).map((at) => `    ${labels.guidanceSays[lang]}: ${quoteLine(at, lang)}`),
    ...(finding.citation ? [`    ${labels.law[lang]}: ${finding.citation}`] : []),
  ]
  return accuses(finding) ? [...out, `    ${labels.advice[lang]}: ${finding.advice[lang]}`] : out
}

/** Show an audit on a console in words (ids are for `--json`): what is wrong first and in full, what is in doubt next, what is right in a line each. */
export function renderAudit(audit: Audit, lang: Lang): string {
  const itself = audit.against.kind === 'itself'
  const head = [
    (itself ? labels.alone : labels.audit)[lang],
    `${labels.plan[lang]}: ${documentLine(audit.plan)}`,
    `${labels.against[lang]}: ${audit.against.document ? documentLine(audit.against.document) : (audit.against.title ?? '')}`,
    countLine(audit, lang),
  ]
  const wrong = audit.findings.filter(accuses)
  const open = audit.findings.filter((finding) => finding.verdict === 'cannot_tell')
  const rest = audit.findings.filter((finding) => finding.verdict === 'meets')
  const parts = [
    ...(wrong.length ? wrong.map((finding) => lines(finding, lang)) : [[labels.nothing[lang]]]),
    ...open.map((finding) => lines(finding, lang)),
    rest.map((finding) => `${verdictSigns.meets} ${finding.rule[lang]}`),
  ]
  return [...head, '', ...parts.filter((part) => part.length).map((part) => part.join('\n'))].join('\n') + '\n'
}

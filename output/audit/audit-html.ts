import { escapeHtml } from '../paper/escape-html.js'
import type { Audit, Finding } from './audit.js'
import { documentLine, quoteLine } from './citation-line.js'
import { countLine } from './render-audit.js'
import type { AuditTable } from './tabulate.js'
import { verdicts } from './judgement.js'
import { labels, severityNames, verdictNames, verdictSigns } from './words.js'
import type { Lang } from './words.js'

const STYLE = `
body{font:15px/1.5 "Times New Roman",serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.35rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border:1px solid #999;padding:.3rem .5rem;vertical-align:top;text-align:left}th{background:#eee}
.departs{background:#f8d3cf}.missing{background:#fbe3c0}.cannot_tell{background:#f5f0bd}.meets{background:#dcefd8}.not_applicable{color:#666}
td.v{text-align:center;white-space:nowrap}blockquote{margin:.2rem 0;padding-left:.6rem;border-left:3px solid #999}
.s{font-size:.85em;color:#444}a{color:#0a4a8f}
@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}tr{break-inside:avoid}}`

function page(title: string, body: string, lang: Lang): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1>
${body}
</body></html>
`
}

const quotes = (finding: Finding, side: 'plan_evidence' | 'guidance_evidence', lang: Lang) =>
  finding[side]
    .slice(0, 4)
    .map((at) => `<blockquote>${escapeHtml(quoteLine(at, lang, 600))}</blockquote>`)
    .join('')

function findingRow(finding: Finding, lang: Lang): string {
  const law = finding.citation ? `<div class="s">${escapeHtml(finding.citation)}</div>` : ''
  return `<tr><td class="v ${finding.verdict}">${verdictSigns[finding.verdict]} ${escapeHtml(verdictNames[finding.verdict][lang])}<div class="s">${escapeHtml(severityNames[finding.severity][lang])}</div></td>
<td>${escapeHtml(finding.rule[lang])}<div class="s">${escapeHtml(finding.id)}</div></td>
<td>${quotes(finding, 'plan_evidence', lang)}</td><td>${quotes(finding, 'guidance_evidence', lang)}${law}</td>
<td>${escapeHtml(finding.why[lang])}<div class="s">${escapeHtml(finding.advice[lang])}</div></td></tr>`
}

function findingTable(audit: Audit, lang: Lang): string {
  const heads = [labels.verdict, labels.rule, labels.planSays, labels.guidanceSays, labels.why].map(
    (label) => `<th scope="col">${escapeHtml(label[lang])}</th>`,
  )
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${audit.findings.map((finding) => findingRow(finding, lang)).join('\n')}</tbody></table>`
}

const against = (audit: Audit) =>
  audit.against.document ? documentLine(audit.against.document) : (audit.against.title ?? '')

/** Write an audit as one HTML page that needs nothing else: offline, printable, every word of a document escaped. */
export function auditHtml(audit: Audit, lang: Lang): string {
  const title = (audit.against.kind === 'itself' ? labels.alone : labels.audit)[lang]
  const head = `<p>${escapeHtml(labels.plan[lang])}: ${escapeHtml(documentLine(audit.plan))}<br>${escapeHtml(labels.against[lang])}: ${escapeHtml(against(audit))}<br>${escapeHtml(countLine(audit, lang))}</p>`
  return page(title, head + findingTable(audit, lang), lang)
}

function grid(table: AuditTable, lang: Lang): string {
  const heads = table.columns
    .map(({ rule }, i) => `<th scope="col" title="${escapeHtml(rule[lang])}">${i + 1}</th>`)
    .join('')
  const rows = table.rows.map(({ locality, cells }, i) => {
    const verdictCells = table.columns.map(({ id, rule }) => {
      const verdict = cells.get(id) ?? 'not_applicable'
      return `<td class="v ${verdict}" title="${escapeHtml(`${verdictNames[verdict][lang]} – ${rule[lang]}`)}">${verdictSigns[verdict]}</td>`
    })
    return `<tr><th scope="row"><a href="#p${i + 1}">${escapeHtml(locality)}</a></th>${verdictCells.join('')}</tr>`
  })
  const totals = table.columns.map(({ counts }) => `<td class="v">${counts.departs + counts.missing}</td>`).join('')
  const foot = `<tr><th scope="row">${escapeHtml(`${labels.total[lang]} ${verdictSigns.departs} ${verdictSigns.missing}`)}</th>${totals}</tr>`
  const key = verdicts.map((verdict) => `${verdictSigns[verdict]} ${verdictNames[verdict][lang]}`).join(' · ')
  const legend = table.columns
    .map(({ id, rule }) => `<li>${escapeHtml(rule[lang])} <span class="s">[${escapeHtml(id)}]</span></li>`)
    .join('')
  return `<p>${escapeHtml(key)}</p><table><thead><tr><th scope="col">${escapeHtml(labels.locality[lang])}</th>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody><tfoot>${foot}</tfoot></table><ol class="s">${legend}</ol>`
}

/** Plans beyond this many are shown in the table alone; their letters hold the rest. */
const IN_FULL = 200

/** Write many audits as one HTML page: the table of localities by requirements, then the plans with anything wrong, worst first. */
export function auditTableHtml(table: AuditTable, lang: Lang): string {
  // Plans of before and after 05/3/2020 come under two laws of form.
  const laws = [...new Set(table.rows.map(({ audit }) => against(audit)))].filter(Boolean)
  const parts = table.rows
    .slice(0, IN_FULL)
    .map(
      ({ locality, audit }, i) =>
        `<h2 id="p${i + 1}">${escapeHtml(locality)}</h2><p class="s">${escapeHtml(documentLine(audit.plan))}<br>${escapeHtml(countLine(audit, lang))}</p>${findingTable({ ...audit, findings: audit.findings.filter(({ verdict }) => verdict !== 'not_applicable' && verdict !== 'meets') }, lang)}`,
    )
  const named = laws.length ? `<p>${escapeHtml(labels.against[lang])}: ${escapeHtml(laws.join('; '))}</p>` : ''
  return page(labels.table[lang], named + grid(table, lang) + parts.join('\n'), lang)
}

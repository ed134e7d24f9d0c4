import { escapeHtml } from '../paper/escape-html.js'
import type { Audit, Finding } from './audit.js'
import { documentLine, quoteLine } from './citation-line.js'
import { countLine } from './render-audit.js'
import type { AuditTable } from './tabulate.js'
import { verdicts } from './judgement.js'
import { accuses, labels, severityNames, verdictNames, verdictSigns } from './words.js'
import type { Lang } from './words.js'

const STYLE = `
:root{color-scheme:light dark;--ink:#111;--soft:#444;--paper:#fff;--head:#eee;--line:#999;--link:#0a4a8f;--departs:#f8d3cf;--missing:#fbe3c0;--open:#f5f0bd;--meets:#dcefd8}
@media (prefers-color-scheme:dark){:root{--ink:#e8e8e8;--soft:#b5b5b5;--paper:#16191d;--head:#262b31;--line:#5a626b;--link:#8fc1ff;--departs:#5a2622;--missing:#59401a;--open:#4b471a;--meets:#22421f}}
body{font:15px/1.5 "Times New Roman",serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:var(--ink);background:var(--paper)}
h1{font-size:1.35rem}h2{font-size:1.1rem;margin-top:2rem}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border:1px solid var(--line);padding:.3rem .5rem;vertical-align:top;text-align:left}th{background:var(--head)}
.departs{background:var(--departs)}.missing{background:var(--missing)}.cannot_tell{background:var(--open)}.meets{background:var(--meets)}.not_applicable{color:var(--soft)}
td.v{text-align:center;white-space:nowrap}blockquote{margin:.2rem 0;padding-left:.6rem;border-left:3px solid var(--line)}
table.grid th[scope=row]{min-width:9rem;position:sticky;left:0}table.findings{min-width:60rem;table-layout:fixed}.findings td{overflow-wrap:break-word}
.s{font-size:.85em;color:var(--soft)}a{color:var(--link)}
@page{size:A4 landscape;margin:12mm}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--head:#eee;--line:#999;--link:#000;--departs:#f8d3cf;--missing:#fbe3c0;--open:#f5f0bd;--meets:#dcefd8}
body{margin:0;max-width:none;font-size:10pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}.scroll{overflow:visible}table.findings{min-width:0}
h2,h2+p{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}table.grid td,table.grid th{padding:1px 2px;font-size:8pt}table.grid th[scope=row]{min-width:30mm;position:static}}`

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
  // How grave it is says something only of what is wrong.
  const grave = accuses(finding) ? `<div class="s">${escapeHtml(severityNames[finding.severity][lang])}</div>` : ''
  const advice = accuses(finding) || finding.verdict === 'cannot_tell' ? finding.advice[lang] : ''
  return `<tr><td class="v ${finding.verdict}">${verdictSigns[finding.verdict]} ${escapeHtml(verdictNames[finding.verdict][lang])}${grave}</td>
<td>${escapeHtml(finding.rule[lang])}</td>
<td>${quotes(finding, 'plan_evidence', lang)}</td><td>${quotes(finding, 'guidance_evidence', lang)}${law}</td>
<td>${escapeHtml(finding.why[lang])}${advice ? `<div class="s">${escapeHtml(advice)}</div>` : ''}</td></tr>`
}

/** How wide each column of the findings is, in hundredths: both sides' words need the same room. */
const WIDTHS = [10, 17, 27, 27, 19]

function findingTable(audit: Audit, lang: Lang): string {
  const heads = [labels.verdict, labels.rule, labels.planSays, labels.guidanceSays, labels.why].map(
    (label) => `<th scope="col">${escapeHtml(label[lang])}</th>`,
  )
  const widths = WIDTHS.map((width) => `<col style="width:${width}%">`).join('')
  return `<div class="scroll"><table class="findings"><colgroup>${widths}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${audit.findings.map((finding) => findingRow(finding, lang)).join('\n')}</tbody></table></div>`
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
  const legend = table.columns.map(({ rule }) => `<li>${escapeHtml(rule[lang])}</li>`).join('')
  return `<p>${escapeHtml(key)}</p><div class="scroll"><table class="grid"><thead><tr><th scope="col">${escapeHtml(labels.locality[lang])}</th>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody><tfoot>${foot}</tfoot></table></div><ol class="s">${legend}</ol>`
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

import { termOf } from '../../corpus/glossary.js'
import { oneLine } from '../../corpus/vietnamese.js'
import { fieldNames } from '../../extractors/extract.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import type { Lang } from '../settings.js'
import { printable } from './console.js'
import { factInWords } from './fact-in-words.js'

type Fact = { confidence: number; evidence: Evidence[]; value?: unknown }

/** Lay out a record for a person: each fact, how sure, and the sentence it came from with its page. */
export function describe(record: PlanRecord, lang: Lang): string {
  const lines = [oneLine(record.source.path), `sha256 ${record.source.sha256}`]
  for (const field of fieldNames) {
    const facts = [record[field]].flat().filter((fact) => fact !== null) as Fact[]
    if (facts.length === 0) continue
    lines.push('', termOf(field)[lang].toUpperCase())
    for (const fact of facts)
      lines.push(
        `  • ${factInWords(fact, lang)}  [${Math.round(100 * fact.confidence)}%]`,
        `      ${proof(fact.evidence[0]!, lang)}`,
      )
  }
  return lines.map(printable).join('\n') + '\n'
}

/** The sentence behind a fact, with its page. */
export function proof(evidence: Evidence, lang: Lang): string {
  const page = evidence.page === null ? '' : lang === 'vi' ? `trang ${evidence.page}: ` : `page ${evidence.page}: `
  const quote = oneLine(evidence.quote)
  return `${page}“${quote.length > 240 ? quote.slice(0, 239) + '…' : quote}”`
}

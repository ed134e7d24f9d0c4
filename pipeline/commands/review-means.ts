import type { Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { auditAlone } from '../../output/audit/audit-alone.js'
import { auditPlan } from '../../output/audit/audit-plan.js'
import { shippedRounds } from '../../output/audit/shipped-rounds.js'
import { accuses, labels, severityNames, verdictNames, verdictSigns } from '../../output/audit/words.js'
import { compare } from '../../output/report/compare.js'
import { planCells } from '../../output/report/plan-cells.js'
import { agendaOrder, sayAgenda, sayValue } from '../../output/report/words.js'
import type { AuditedPlan, Choice, ComparedPlans, Means, Vocabulary } from '../../output/review/means.js'
import type { Store } from '../../output/store/store.js'
import type { PagePictures } from '../page-pictures.js'
import { reextract } from '../reextract.js'
import type { Lang, Settings } from '../settings.js'
import { factInWords, genres } from './fact-in-words.js'
import { openGuidance } from './open-guidance.js'

const codes: Readonly<Record<Exclude<Vocabulary, 'genre' | 'agenda'>, readonly string[]>> = {
  level: ['trung_uong', 'cap_tinh', 'cap_huyen', 'cap_xa'],
  ladder: ['CO_SO', 'TREN_CO_SO', 'CAP_TINH', 'TOAN_QUOC'],
  kind: ['build_plan', 'submit_plan', 'register_schedule', 'hold_pilot', 'hold_event', 'submit_report'],
  role: ['lead', 'support', 'requested', 'assigned'],
}

function vocabulary(group: Vocabulary, lang: Lang): readonly Choice[] {
  if (group === 'agenda') return agendaOrder.map((code) => ({ code, said: sayAgenda(lang, code) }))
  if (group === 'genre')
    return Object.entries(genres).map(([code, [vi, en]]) => ({ code, said: lang === 'vi' ? vi : en }))
  return codes[group].map((code) => ({ code, said: sayValue(lang, group, code) }))
}

async function auditOf(
  record: PlanRecord,
  text: Text | null,
  against: string,
  lang: Lang,
  settings: Settings,
): Promise<AuditedPlan> {
  const given = text ? { text } : {}
  const guidance = shippedRounds().some((year) => against === `round-${year}`)
    ? await openGuidance(against, settings)
    : null
  const found = guidance
    ? auditPlan(record, guidance.requirements, { ...guidance.options, ...given })
    : auditAlone(record, given)
  const lines = found.findings.map((one) => ({
    verdict: one.verdict,
    said: `${verdictSigns[one.verdict]} ${verdictNames[one.verdict][lang]}`,
    severity: severityNames[one.severity][lang],
    rule: one.rule[lang],
    why: one.why[lang],
    advice: one.advice[lang],
    citation: one.citation,
    plan: one.plan_evidence,
    guidance: one.guidance_evidence,
  }))
  return { against: found.against.title ?? '', lines, wrong: found.findings.filter(accuses).length }
}

function compareOf(records: readonly PlanRecord[], lang: Lang): ComparedPlans {
  const { plans } = compare(records)
  return { plans, rows: planCells(plans, lang).filter(({ cells }) => cells.some((lines) => lines.length > 0)) }
}

/** Give the review page what it may not reach by itself: words, reports, audits, pictures, and reading facts anew. */
export function reviewMeans(store: Store, pictures: PagePictures, settings: Settings): Means {
  return {
    store,
    picture: (sha256, page, size, haste) => pictures.picture(sha256, page, size, haste),
    reextract,
    inWords: (value, lang) => factInWords(typeof value === 'object' && value !== null ? value : { value }, lang),
    vocabulary,
    guidance: (lang) => [
      { code: '', said: labels.alone[lang] },
      ...shippedRounds().map((year) => ({ code: `round-${year}`, said: `${year}` })),
    ],
    audit: (record, text, against, lang) => auditOf(record, text, against, lang, settings),
    compare: compareOf,
  }
}

import type { Span } from '../corpus/document.js'
import { fold, oneLine, sameKey } from '../corpus/vietnamese.js'
import type { Said } from './events/facets.js'
import { saidOfMeetings } from './events/facets.js'
import { fullName } from './events/full-name.js'
import type { Group } from './events/group.js'
import { bestName, formOf, partedGroup, passagesFor, whenOf } from './events/group.js'
import type { Facet } from './events/labels.js'
import { isLadder, levelOf, levelsOf, rungOfIssuer } from './events/ladder.js'
import { namedIn, titleOfDocument } from './events/named.js'
import { partedByForm } from './events/parted-by-form.js'
import { readQuotaRules, ruleOfRange } from './events/quota-rules.js'
import { countedIn, quotaOf, readQuota } from './events/quota.js'
import { readRatios } from './events/ratios.js'
import { readWhen } from './events/when.js'
import type { Extractor, Finding, Level, PlanEvent, Some } from './fields.js'
import { clausesOf, folded, sentencesOf, wordsOf } from './points.js'
import { once } from './once.js'
import { readEventNames } from './readers/event-name.js'
import { isOfPilot } from './readers/pilot.js'

// a title that speaks of the meetings of all levels names none of them
const ofAll = /cac cap|tu co so|cap co so[, ]/u
const orders = /(?:^|[^a-z])(?:to chuc|tien hanh|hoan thanh|dien ra|khai mac|du kien|mo)(?![a-z])/u
const foreign =
  /(?:tien|huong)\s+toi\s+dai hoi|chao mung\s+(?:dai hoi|hoi nghi|cac)|tuyen truyen|ket qua|tu sau\s+(?:hoi nghi|dai hoi)/u

/** Tell whether a plain paragraph declares a meeting: it names one, orders it, and says when. */
function declares(one: Said): boolean {
  const text = folded(one.passage)
  const names = readEventNames(one.passage.text)
  // a side event ("Hội thao chào mừng") is none of the plan's meetings
  const side = names.length > 0 && names.every((name) => /^\s*chao mung/u.test(text.slice(name.end)))
  if (isOfPilot(text) || side || (!names.length && !one.subject)) return false
  return clausesOf(one.passage).some((clause) => {
    const words = folded(clause)
    if (!orders.test(words) && one.subject === null) return false
    if (foreign.test(words)) return false
    const when = readWhen([clause])
    return Boolean(when.quarter ?? when.deadline ?? when.date_start ?? when.duration)
  })
}

/** Keep of a plain paragraph what tells of a meeting: all of it where it declares one, else the sentences that say how many come. */
function settledIn(one: Said): Said[] {
  if (!one.facets.has('whole') || declares(one)) return [one]
  if (isOfPilot(folded(one.passage))) return []
  return countedIn(one.passage).map((passage) => ({ ...one, facets: new Set<Facet>(['quota']), passage }))
}

const apart = /^\W*(?:rieng|doi voi)(?![a-z])/u

const rungs: readonly (Level | null)[] = ['CO_SO', 'TREN_CO_SO', 'CAP_TINH', 'TOAN_QUOC', null]
const rank = (level: Level | null) => rungs.indexOf(level)

// "Không quá 200" in a column headed "Số đại biểu"
const unitOfColumn = ({ said }: Group) =>
  said.some((one) => one.facets.has('quota') && /dai bieu/u.test(fold(one.label ?? ''))) ? 'đại biểu' : null

function build(
  group: Group,
  general: readonly Said[],
  id: string,
  name: { name: string; kind: string; span: Span },
): Finding<PlanEvent> {
  const when = whenOf(group.said)
  // "Số lượng đại biểu dự Hội nghị cấp huyện …" under the province's heading is the districts'
  const counted = passagesFor(group.said, 'quota').filter((one) => {
    const whose = /(?:hoi nghi|dai hoi) cap \w+/u.exec(folded(one))?.[0]
    return !whose || !group.level || [group.level, null].includes(levelOf(whose, group.level))
  })
  const quota = quotaOf(group.said, counted, passagesFor(group.said, 'composition', 'form'))
  const shares = (said: readonly Said[]) =>
    passagesFor(
      said.filter((one) => !one.facets.has('whole')),
      'quota',
      'composition',
    )
      .flatMap(sentencesOf)
      // "Riêng Đại hội cấp tỉnh phấn đấu 30 %": said to all, meant for one level
      .filter((one) => !apart.test(folded(one)) || [null, group.level].includes(levelOf(one.text, null)))
      .flatMap(readRatios)
  const labelled = shares(group.said)
  // "Đại hội họp một ngày. Đại biểu: 220 người, gồm 180 đại biểu chính thức (82%)": told in a running paragraph
  const mine = labelled.length
    ? labelled
    : group.said
        .filter((one) => one.facets.has('whole') && one.subject !== null)
        .flatMap((one) => sentencesOf(one.passage))
        .filter((one) => /dai bieu/u.test(folded(one)))
        .flatMap(readRatios)
  // shares set for all levels hold where a number is set
  const numbered = quota !== null || counted.some((passage) => /quyet dinh|phan bo|so luong/u.test(folded(passage)))
  const common = mine.length || !numbered ? [] : general
  const ratios = [...mine, ...shares(common)]
  const rules = [
    ...readQuotaRules(
      group.said.filter((one) => one.facets.has('quota') || one.facets.has('form') || one.facets.has('composition')),
    ),
    ...(quota ? ruleOfRange(quota, name.name) : []),
  ]
  // the words that set these shares are the make-up of each
  const composition =
    passagesFor(
      group.said.filter((one) => !one.facets.has('whole')),
      'composition',
    ).find((passage) => !counted.includes(passage) || passage.text.length > 60) ??
    common.find((one) => one.facets.has('composition') && readRatios(one.passage).length)?.passage
  const [money] = passagesFor(
    group.said.filter((one) => !one.facets.has('whole')),
    'money',
  )
  const [place] = passagesFor(
    group.said.filter((one) => !one.facets.has('whole')),
    'place',
  ).filter(
    (one) =>
      !group.said.some((s) => s.passage === one && s.facets.has('time') && s.facets.size > 1 && /\d/u.test(one.text)),
  )
  const value: PlanEvent = {
    id,
    name: name.name,
    level: group.level,
    form: name.kind,
    duration: when.duration,
    time_expr: when.time_expr,
    date_start: when.date_start,
    date_end: when.date_end,
    place: place ? wordsOf(place) : null,
    deadline: when.deadline,
    deadline_inclusive: when.deadline_inclusive,
    quarter: when.quarter,
    quota: quota ? { ...quota.value, unit: quota.value.unit ?? unitOfColumn(group) } : null,
    quota_rules: rules.map((rule) => rule.value),
    ratios: ratios.map((ratio) => ratio.value),
    composition: composition ? oneLine(wordsOf(composition)) : null,
    budget: money ? wordsOf(money) : null,
  }
  const parts: { [key: string]: Some<Span> } = {}
  for (const [key, span] of Object.entries(when.parts)) parts[key] = [span]
  if (quota) parts['quota'] = [quota.at]
  if (ratios[0]) parts['ratios'] = ratios.map((ratio) => ratio.at) as unknown as Some<Span>
  if (rules[0]) parts['quota_rules'] = rules.map((rule) => rule.at) as unknown as Some<Span>
  if (composition) parts['composition'] = [composition.span]
  if (place) parts['place'] = [place.span]
  if (money) parts['budget'] = [money.span]
  const spans = [name.span, ...group.said.slice(0, 1).map((one) => one.passage.span)] as unknown as Some<Span>
  return { value, spans, confidence: group.subject || group.said.length > 2 ? 0.9 : 0.75, parts }
}

/** Find the meetings a plan orders, level by level, each with its own time, number, shares, make-up and money. */
export const events: Extractor<PlanEvent> = once((tree) => {
  const title = titleOfDocument(tree)
  const own = rungOfIssuer(tree)
  const ladder = isLadder(title?.text ?? '', tree.text)
  const titles = title
    ? namedIn(title, own).map((named) => ({
        ...named,
        level: ladder && !ofAll.test(fold(named.name)) ? (named.level ?? own) : null,
      }))
    : []
  const groups = new Map<string, Group>()
  for (const one of saidOfMeetings(tree).flatMap(settledIn)) {
    const words = one.subject ?? (one.facets.has('whole') ? one.passage : null)
    const named = words ? readEventNames(words.text)[0] : undefined
    const levels = words && ladder ? levelsOf(one.subject ? one.subject.text : (named?.value.name ?? ''), own) : [null]
    for (const level of levels) {
      const key = level ?? (named && !ladder ? sameKey(named.value.name) : '')
      const group = groups.get(key)
      if (group) group.said.push(one)
      else groups.set(key, { level, subject: one.subject, said: [one] })
    }
  }
  const told = (group: Group) => {
    const when = whenOf(group.said)
    // where the title names no meeting, one in passing needs a day, a quarter or a limit of its own
    if (titles.length === 0 && !ladder) return Boolean(when.quarter ?? when.deadline ?? when.date_start)
    return (
      Boolean(when.quarter ?? when.deadline ?? when.date_start ?? when.duration) ||
      (when.time_expr !== null && group.said.length > 1) ||
      passagesFor(group.said, 'quota').some(readQuota) ||
      formOf(group) !== null
    )
  }
  const unnamed = groups.get('')
  const clusters = unnamed ? partedGroup(unnamed) : []
  const general = clusters.length > 1 ? undefined : unnamed
  groups.delete('')
  const kept = [...groups.values(), ...(clusters.length > 1 ? clusters : [])]
    .flatMap(partedGroup)
    .flatMap(partedByForm)
    .filter(told)
  if (
    general &&
    (kept.length === 0 ||
      (titles.length === 1 &&
        kept.every((group) => group.level !== titles[0]!.level) &&
        Boolean(whenOf(general.said).time_expr)))
  ) {
    const level = ladder ? (titles[0]?.level ?? own) : null
    const when = whenOf(general.said)
    const dated = Boolean(when.quarter ?? when.deadline ?? when.date_start)
    if (titles.length || (formOf(general) && dated)) kept.unshift({ level, subject: null, said: general.said })
  }
  // what is said of no one in particular belongs to the title's meeting where that is the only one
  else if (general && kept.length === 1) kept[0]!.said.push(...general.said)
  if (ladder) kept.sort((a, b) => rank(a.level) - rank(b.level))
  const shared = general && kept.some((group) => group.said === general.said) ? [] : (general?.said ?? [])
  const found: Finding<PlanEvent>[] = []
  for (const group of kept) {
    const name = bestName(group, own, titles, kept.length === 1, ladder)
    if (!name) continue
    const full = fullName(tree, name.name, group.level, own)
    found.push(build(group, shared, `E${found.length + 1}`, full ? { ...name, ...full } : name))
  }
  if (found.length === 0) {
    for (const named of titles) {
      found.push(
        build({ level: named.level, subject: null, said: [] }, [], `E${found.length + 1}`, {
          name: named.name,
          kind: named.kind,
          span: named.passage.span,
        }),
      )
    }
  }
  return found
})

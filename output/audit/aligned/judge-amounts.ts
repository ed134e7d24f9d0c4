import type { Text } from '../../../corpus/document.js'
import { fold, oneLine, sameKey } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { speaksTo } from '../addressed/addressees.js'
import { subjectOf } from '../addressed/spoken.js'
import type { Addressees } from '../addressed/addressees.js'
import { answer, numberText } from '../conditions/answers.js'
import type { Judgement, Reading } from '../judgement.js'
import type { ConditionOf, Requirement } from '../requirement.js'
import { clausesOf } from '../second-reading/clauses.js'
import { alike, shared, weightsOf } from './align.js'
import type { Weights } from './align.js'
import { amountsIn } from './amounts.js'
import { featuresOf } from './concepts.js'
import { statementsIn } from './statements.js'
import type { Statement } from './statements.js'

type Rule = Requirement & { readonly condition: ConditionOf<'amount'> }

/** How sure the words must make it that both speak of one thing, by themselves or where nothing else is nearly as like. */
const SURE = 0.4
const LEAST = 0.2
const FAR = 0.7
/** A second place in the plan that is nearly as like leaves it open which is meant. */
const APART = 0.85

interface Plan {
  readonly record: PlanRecord
  readonly text: Text
  readonly said: readonly Statement[]
  readonly weigh: Weights
  readonly words: ReadonlySet<string>
}

const OWN = /\(\s|(?<!\p{L})(?:có|gồm|với|quân số|dân số|tổng số|toàn|hợp nhất|quản lý|địa bàn)(?!\p{L})/iu
const UNITS = /^(?:đơn vị(?: hành chính)?(?: cấp xã| trực thuộc)?|xã|phường|thị trấn)(?!\p{L})/iu

/** Whether a plan's number is of the houses or people that a case counts: "có từ 15 xã trở lên", "huyện có 20 xã, thị trấn". */
function sameNoun(noun: string, said: Statement): number {
  const [a, b] = [noun, said.noun].map((one) => sameKey(one).split(' ').slice(0, 2).join(' '))
  if (!a || !OWN.test(`${said.wide.slice(-30)} ${said.near}`)) return 0
  // People are many things: only those who are there by name count.
  if (a === 'người' && !/hiện có|tổng số|quân số|dân số|biên chế|lao động/iu.test(said.near)) return 0
  return a === b || (UNITS.test(noun) && UNITS.test(said.noun)) ? 0.9 : 0
}

/** How far the plan is the case that a number is set for: above 0 it is, below it is not, 0 where it cannot be told. */
function caseHolds(words: string, plan: Plan): number {
  const { record, said } = plan
  let points = 0
  for (const size of amountsIn(`có ${words}`)) {
    if (size.measure !== 'cái') continue
    const around = words.slice(Math.max(0, size.start - 28), size.start) + words.slice(size.end - 3, size.end + 25)
    const noun = words
      .slice(size.end - 3, size.end + 25)
      .split(/[,;:.|]|trở lên/u)[0]!
      .replace(/^[\d.\s]+/u, '')
    const [own] = said
      .filter((one) => one.measure === 'cái' && one.bound === 'exact' && !one.total && !one.threshold)
      .map((one) => ({
        one,
        like: Math.max(sameNoun(noun, one), shared(around, one.near, plan.weigh)),
      }))
      .filter(({ like }) => like > 0.35)
      .toSorted((a, b) => b.like - a.like)
    const value = own?.one.high ?? own?.one.low
    if (value == null) return 0
    const least = size.bound === 'exact' && /trở lên|trên/iu.test(words)
    const holds = (size.low === null || value >= size.low) && (size.high === null || least || value <= size.high)
    points += holds ? 2 : -3
  }
  // Its size decides, whatever else the case is called.
  if (points !== 0) return points
  const to = subjectOf(words.split(';')[0]!)
  if (to?.places.length) points += speaksTo({ ...to, kinds: [] }, record) ? 2 : -3
  else if (to?.kinds.length) {
    const own = speaksTo(to, record)
    points += own === false ? -3 : own ? 0.5 : 0
  }
  const own = fold(oneLine(`${record.locality?.name ?? ''}`)).replace(/^\S+ /u, '')
  if (own.length > 2 && fold(words).includes(own)) points += 2
  for (const feature of featuresOf(words.replace(/\([^()]*\)/gu, ' ')))
    if (feature.includes(' ')) points += plan.words.has(feature) ? 0.3 * plan.weigh(feature) : -0.1
  return points
}

const upper = ({ condition }: Rule) => condition.high ?? -1

/** Of numbers set for several cases the one that holds for the plan; where none is known to, the widest. */
function inForce(rules: readonly Rule[], plan: Plan): Rule[] {
  const families = new Map<number, Rule[]>()
  const free: Rule[] = []
  for (const rule of rules) {
    const { family } = rule.condition
    if (family !== undefined) families.set(family, [...(families.get(family) ?? []), rule])
    else free.push(rule)
  }
  const alone = free.filter((rule) => !rule.condition.case || isOwnCase(rule, plan))
  return [
    ...alone,
    ...[...families.values()].flatMap((mates) => {
      const held = mates
        .map((rule) => ({ rule, points: caseHolds(rule.condition.case ?? '', plan) }))
        .toSorted((a, b) => b.points - a.points)
      const [best, second] = held
      if (best!.points > 0 && best!.points - (second?.points ?? -9) >= 0.2) return [best!.rule]
      const open = held.filter(({ points }) => points > -1).map(({ rule }) => rule)
      return open.length ? [open.reduce((a, b) => (upper(b) > upper(a) ? b : a))] : []
    }),
  ]
}

/** Whether a number that is set for one case alone is set for the plan: a size must be known to be its own. */
function isOwnCase({ condition }: Rule, plan: Plan): boolean {
  const sized = amountsIn(`có ${condition.case!}`).some(({ measure }) => measure === 'cái')
  return caseHolds(condition.case!, plan) > (sized ? 0 : -1)
}

/** Whether guidance and plan speak of the same house's meeting: false where they are known not to. */
function sameHouse(to: Addressees | undefined, of: Addressees | null, record: PlanRecord): boolean | null {
  if (!to || to.kinds.length + to.places.length === 0) return null
  const asked = speaksTo(to, record)
  if (!of) return asked === false ? false : null
  const said = speaksTo(of, record)
  if (of.kinds.some((kind) => to.kinds.includes(kind))) return true
  if (asked === null || said === null) return null
  return asked && said
}

/** How many times as great one number is as the other: far apart they are of different things. */
function scaleOf({ low, high }: Rule['condition'], said: Statement): number {
  const [asked, own] = [high ?? low ?? 0, said.high ?? said.low ?? 0]
  return asked && own ? Math.max(own / asked, asked / own) : 1
}

function likeness(rule: Rule, said: Statement, plan: Plan): number {
  const { condition, binds } = rule
  if (said.threshold || (condition.pilot && !said.pilot)) return 0
  const like = alike({ ...condition, total: condition.total ?? false }, said, plan.weigh)
  const house = sameHouse(binds.spoken, said.of, plan.record)
  const bare = condition.total ?? false
  // A plan may be of the pilot itself.
  if (said.pilot && !condition.pilot && binds.spoken && said.of !== null && house === false) return 0
  if (condition.measure === 'cái') {
    const times = scaleOf(condition, said)
    if (times > 8) return 0
    if (times > 4) return like * 0.75
  }
  return house === false ? like * (bare ? 0.3 : 0.85) : house === null && bare ? like * 0.9 : like
}

/** Whether the plan's number breaks the guidance's: null where that is not certain. */
function breaks({ bound, low, high, measure, near }: Rule['condition'], said: Statement): boolean {
  const [least, most] = [said.low ?? said.high, said.high ?? said.low]
  const slack = said.about ? 1.05 : 1.001
  const over = high !== undefined && most! > high * slack && said.bound !== 'min'
  const under = low !== undefined && least! * (measure === '%' ? 1.01 : slack) < low && said.bound !== 'min'
  if (bound === 'max') return over
  if (bound === 'min') return under
  if (bound === 'range') return over || under
  // A bare share may be an estimate, a bare length or sum is a ceiling.
  if (measure === '%') return false
  // Of papers and pilots a bare number is the least, of people, days and money the most.
  return measure === 'cái' && (!PEOPLE.test(said.noun) || /trong (?:đó|số)|nữ|dân tộc/iu.test(near))
    ? least! * slack < (high ?? 0)
    : over
}

const PEOPLE =
  /^(?:(?:đại biểu|người|đồng chí)?(?: chính thức)?(?: (?:đi|được|tham)? ?(?:dự|cử).*)?|(?:tập thể|cá nhân|hộ)(?!\p{L}).*)$/iu

const readingOf = (said: Statement, text: Text): Reading => ({
  value: { kind: 'unstated' },
  said: oneLine(text.value.slice(said.at.start, said.at.end)),
  confidence: 0.75,
  evidence: [evidenceAt(text, said.clause)],
})

const unknown = answer(
  'cannot_tell',
  [],
  'Không rõ kế hoạch nêu số này ở đâu.',
  'It is not clear where the plan sets this number.',
)

/** Lay the numbers of guidance beside a plan's: each with the plan's number that is most like it, where each is the other's nearest. */
export function judgeAmounts(
  rules: readonly Requirement[],
  record: PlanRecord,
  text: Text,
): ReadonlyMap<Requirement, Judgement> {
  const all = rules.filter((rule): rule is Rule => rule.condition.kind === 'amount')
  const answers = new Map<Requirement, Judgement>(all.map((rule) => [rule, unknown]))
  if (all.length === 0) return answers
  const clauses = clausesOf(record, text).map(({ words }) => words)
  const plan: Plan = {
    record,
    text,
    said: statementsIn(record, text),
    weigh: weightsOf(clauses),
    words: new Set([...clauses, record.title?.value ?? ''].flatMap((words) => featuresOf(words))),
  }
  const active = inForce(all, plan)
  const likes = active.map((rule) => plan.said.map((said) => likeness(rule, said, plan)))
  const nearest = plan.said.map((_, j) => Math.max(0, ...likes.map((row) => row[j]!)))
  for (const [i, rule] of active.entries()) {
    const row = likes[i]!
    const best = Math.max(0, ...row)
    const j = row.indexOf(best)
    const nextBest = Math.max(0, ...row.filter((_, k) => k !== j))
    const nextRule = Math.max(0, ...likes.map((other, k) => (k === i ? 0 : other[j]!)))
    const stands = best >= SURE || (best >= LEAST && nextBest <= FAR * best && nextRule <= FAR * best)
    if (!stands || nearest[j]! > best + 1e-9) continue
    const said = plan.said[j]!
    const rivals = plan.said.filter((_, k) => k !== j && row[k]! >= APART * best)
    const broken = breaks(rule.condition, said)
    const open = rivals.some((other) => !breaks(rule.condition, other))
    const used = [readingOf(said, text)]
    const value = numberText(said.high ?? said.low!)
    if (!broken) answers.set(rule, answer('meets', used, `Kế hoạch ghi ${value}.`, `The plan says ${value}.`))
    else if (!open)
      answers.set(
        rule,
        answer(
          'departs',
          used,
          `Kế hoạch ghi “${used[0]!.said}”, ngoài mức hướng dẫn cho phép.`,
          `The plan says “${used[0]!.said}”, beyond what the guidance allows.`,
        ),
      )
  }
  return answers
}

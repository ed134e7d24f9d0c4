import { fold, oneLine, sameKey } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { levelOf, ownLevel } from '../ladder.js'
import { remember } from '../remember.js'
import { addresseesIn } from './addressees.js'
import type { Addressees } from './addressees.js'

type PlanEvent = PlanRecord['events'][number]

const tail = (name: string) =>
  fold(oneLine(name)).replace(
    /^(?:uy ban nhan dan |ubnd )?(?:tinh|thanh pho|thi xa|quan|huyen|xa|phuong|thi tran|dac khu|cuc|so|ban chi huy quan su)\s+/,
    '',
  )

/** Give the meeting that a plan's issuer holds itself, told from those below it; null where it cannot be told. */
export const ownMeeting = remember((record: PlanRecord): PlanEvent | null => {
  const { events } = record
  const above = events.filter((event) => !isBelow(event))
  if (events.length === 1) return events[0]!
  const names = [record.locality?.name, record.issuer?.value].filter((name) => name != null).map(tail)
  const named = above.filter((event) => names.some((name) => name && fold(oneLine(event.name)).includes(name)))
  if (named.length === 1) return named[0]!
  const own = ownLevel(record)
  const level = above.filter((event) => own !== null && levelOf(event, record) === own)
  return level.length === 1 ? level[0]! : above.length === 1 ? above[0]! : null
})

/** "Hội nghị ở các đơn vị cơ sở" is held by those below. */
const isBelow = (event: PlanEvent) => /(?<!\p{L})(?:các|cấp cơ sở|ở cơ sở|mỗi)(?!\p{L})/iu.test(event.name)

/** Give the meeting of a plan that bodies below its issuer hold, where the guidance speaks to those; null where none or several may be meant. */
export function meetingBelow(to: Addressees, record: PlanRecord): PlanEvent | null {
  const own = ownMeeting(record)
  if (!own || to.places.length) return null
  const fit = record.events.filter((event) => {
    if (event === own) return false
    const words = sameKey([event.name, ...event.evidence.map(({ quote }) => quote)].join(' ; '))
    const theirs = addresseesIn(words)?.kinds ?? []
    const rung = event.level === 'CO_SO' && to.kinds.includes('cơ sở')
    return rung || theirs.some((kind) => to.kinds.includes(kind))
  })
  return fit.length === 1 ? fit[0]! : null
}

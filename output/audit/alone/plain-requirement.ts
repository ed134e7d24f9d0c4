import { requirement } from '../requirement.js'

/** A requirement that comes from no guidance: what a check of a plan against itself passes where a condition asks for one. */
export const plainRequirement = requirement.parse({
  id: 'itself',
  citation: {},
  field: 'events.ratios',
  condition: { kind: 'total-100' },
  wording: { vi: 'Tỷ lệ cộng lại bằng 100%.', en: 'Shares make 100%.' },
  source: { quote: 'tự thân' },
})

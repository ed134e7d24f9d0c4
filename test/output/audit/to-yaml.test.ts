import { expect, test } from 'vitest'
import { readRequirements } from '../../../output/audit/read-requirements.js'
import { requirementsFrom } from '../../../output/audit/requirements-from.js'
import { toYaml } from '../../../output/audit/to-yaml.js'
import { event, guidance, item } from './plan.js'

const record = guidance({
  events: [
    event(
      { id: 'E1', quota: { max: 150, unit: 'đại biểu' }, duration: { value: 1, unit: 'buổi' } },
      'tối đa 150 đại biểu: "01 buổi"',
    ),
  ],
  agenda: [item(1, 'KHAI_MAC', 'Khai mạc: tuyên bố lý do', ['E1'])],
})

test('what is written is read back as it was, but for where it stands on the page', () => {
  const requirements = requirementsFrom(record)
  const back = readRequirements(toYaml(requirements, 'Kế hoạch số 65/KH-UBND', 2025))
  expect(back).toMatchObject({ title: 'Kế hoạch số 65/KH-UBND', round: 2025 })
  expect(back.requirements).toEqual(requirements.map((one) => ({ ...one, evidence: [] })))
})

test('a doubtful reading is marked uncertain', () => {
  const doubtful = requirementsFrom({ ...record, events: [{ ...record.events[0]!, confidence: 0.3 }] })
  const back = readRequirements(toYaml(doubtful, 'x'))
  expect(back.requirements.find(({ id }) => id === 'co-so.quota')!.certain).toBe(false)
})

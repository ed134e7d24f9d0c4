/** The sample plans beside the rounds that are shipped: planted departures are told, also from a bad reading; nothing is held against them for how they were read. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shipped } from '../../../corpus/place.js'
import type { Finding } from '../../../output/audit/audit.js'
import { auditAlone } from '../../../output/audit/audit-alone.js'
import { auditPlan } from '../../../output/audit/audit-plan.js'
import { requirementsFrom } from '../../../output/audit/requirements-from.js'
import { shippedRound } from '../../../output/audit/shipped-rounds.js'
import { extract } from '../../../extractors/extract.js'
import { plainPage } from '../../../pipeline/engines/plain-file.js'
import { openRestorer } from '../../../pipeline/engines/restorer.js'
import { foreignReader } from '../../../pipeline/eval/foreign-reading.js'
import { readText } from '../../../pipeline/eval/read-text.js'
import { outline } from '../../../pipeline/sections/outline.js'
import { restoreText } from '../../../pipeline/text/restore-text.js'

const sampleOf = (seed: string, ending: string) =>
  readFileSync(
    shipped(
      'corpus',
      'plans',
      readdirSync(shipped('corpus', 'plans')).find(
        (name) => name.startsWith(seed) && name.endsWith(ending) && name.split('.').length === ending.split('.').length,
      )!,
    ),
    'utf8',
  )
const accused = (findings: readonly Finding[]) =>
  findings.filter(({ verdict }) => verdict === 'departs' || verdict === 'missing')

const planted: readonly (readonly [seed: string, round: number, find: string | RegExp, put: string, id: string])[] = [
  ['000', 2025, '- Thời gian: 01 buổi', '- Thời gian: 01 ngày', 'chung.co-so.thoi-luong'],
  ['000', 2025, /tỉnh Bắc Kạn lần thứ VI(?!I)/gu, 'tỉnh Bắc Kạn lần thứ VII', 'bac-kan.so'],
  ['000', 2025, /thành phố Bắc Kạn lần thứ I,/gu, 'thành phố Bắc Kạn lần thứ III,', 'bac-kan.thanh-pho.so'],
  ['001', 2020, /toàn quốc lần thứ X(?![IV])/gu, 'toàn quốc lần thứ IX', 'toan-quoc.so'],
  ['001', 2020, /tỉnh lần thứ V(?!I)/gu, 'tỉnh lần thứ VI', 'tra-vinh.so'],
  ['002', 2025, 'Tổ chức trong 01 buổi', 'Tổ chức trong 01 ngày', 'chung.co-so.thoi-luong'],
  ['002', 2025, /thành phố Hải Phòng lần thứ I(?![IVX])/gu, 'thành phố Hải Phòng lần thứ X', 'hai-phong.so'],
  ['003', 2020, /Quý I(?=[^IV])/gu, 'Quý II', 'hai-phong.co-so.quy'],
  ['003', 2020, /Quý II(?=[^I])/gu, 'Quý III', 'hai-phong.tren-co-so.quy'],
]

const against = (text: string, round: number) => {
  const read = readText(text)
  return accused(auditPlan(read.record, shippedRound(round).requirements, { text: read.text }).findings)
}

describe.each([
  ['000', 2025],
  ['001', 2020],
  ['002', 2025],
  ['003', 2020],
] as const)('%s against the round of %i', (seed, round) => {
  test('as it is, nothing is held against it', () => {
    expect(against(sampleOf(seed, '.txt'), round).map(({ id }) => id)).toEqual([])
  })

  test.each(planted.filter(([one]) => one === seed))('%s, %i: %s → %s: %s', (_seed, _round, find, put, id) => {
    const whole = sampleOf(seed, '.txt')
    const text = whole.replace(find, put)
    expect(text).not.toBe(whole)
    expect(against(text, round).map((one) => one.id.replace(/#.*$/, ''))).toContain(id)
  })
})

/** What an engine without Vietnamese makes of a text, restored. */
function badly(source: string) {
  const text = restoreText({ pages: [plainPage(source, 'foreign')] }, { restorer: openRestorer() })
  const file = { path: 'x', sha256: '0'.repeat(64), pages: null, read_by: ['ocr' as const], restored: text.restored }
  return { text, record: { schema: 'doichieu/plan@1' as const, source: file, ...extract(outline(text), text) } }
}

const guidances = { '000': 'guidance-bac-kan', '001': 'guidance-tra-vinh', '002': 'guidance-hai-phong' } as const
const seeds = ['000', '001', '002', '003'] as const

describe.each(seeds)('%s, badly read and restored', (seed) => {
  const round = seed === '000' || seed === '002' ? 2025 : 2020
  const readings = [
    sampleOf(seed, '.eng.txt'),
    ...['a', 'b'].map((each) => foreignReader(each)(sampleOf(seed, '.txt'))),
  ]

  test('nothing is held against it that its true text does not bear out', () => {
    const right = readText(sampleOf(seed, '.txt'))
    const kind = ({ id }: Finding) => id.replace(/-\d+$/, '')
    const borne = new Set(accused(auditAlone(right.record, { text: right.text }).findings).map(kind))
    const name = seed === '003' ? null : guidances[seed]
    const above = name && readText(readFileSync(shipped('test', 'output', 'audit', 'planted', `${name}.txt`), 'utf8'))
    for (const { record, text } of readings.map(badly)) {
      expect(text.damage.kind).toBe('ocr-foreign')
      const rules = [...shippedRound(round).requirements, ...(above ? requirementsFrom(above.record, above.text) : [])]
      expect(accused(auditPlan(record, rules, { text }).findings).map(({ id, why }) => `${id}: ${why.vi}`)).toEqual([])
      const alone = accused(auditAlone(record, { text }).findings)
      expect(alone.filter((one) => !borne.has(kind(one))).map(({ id, why }) => `${id}: ${why.vi}`)).toEqual([])
    }
  })
})

test('what its digits say is still told of a badly read plan', () => {
  const source = sampleOf('002', '.txt').replace('Tối đa 150 đại biểu', 'Tối đa 450 đại biểu')
  const { record, text } = badly(foreignReader('a')(source))
  const above = readText(readFileSync(shipped('test', 'output', 'audit', 'planted', 'guidance-hai-phong.txt'), 'utf8'))
  const found = accused(auditPlan(record, requirementsFrom(above.record, above.text), { text }).findings)
  expect(found.map(({ field }) => field)).toEqual(['events.quota'])
})

import { expect, test } from 'vitest'
import { readRequirements, RequirementsFault } from '../../../output/audit/read-requirements.js'

const good = `schema: doichieu/requirements@1
title: Thử
requirements:
  - id: co-so.quota
    citation: { type: Kế hoạch, number: 65/KH-UBND, date: 2024-08-20 }
    binds: { levels: [CO_SO], round: 2025 }
    field: events.quota
    condition: { kind: at-most, value: 150, unit: đại biểu }
    wording: { vi: Không quá 150 đại biểu, en: At most 150 delegates }
    source: { quote: tối đa 150 đại biểu, page: 2 }
`

test('a good file is read, with its defaults', () => {
  const [one] = readRequirements(good).requirements
  expect(one).toMatchObject({ id: 'co-so.quota', severity: 'serious', certain: true, confidence: 1 })
  expect(one!.binds).toMatchObject({ levels: ['CO_SO'], localities: [], round: 2025 })
  expect(one!.citation.date).toBe('2024-08-20')
})

function faults(source: string): { line: number; vi: string; en: string }[] {
  try {
    readRequirements(source, 'yc.yaml')
  } catch (error) {
    if (error instanceof RequirementsFault) return error.faults.map(({ line, said }) => ({ line, ...said }))
    throw error
  }
  return []
}

test.each([
  ['broken YAML', good.replace('title: Thử', 'title: Thử: lại'), 2, 'không phải YAML hợp lệ'],
  ['an alias without its anchor', good.replace('title: Thử', 'title: *hd'), 1, 'không phải YAML hợp lệ'],
  [
    'an unknown field',
    good.replace('field: events.quota', 'field: events.quotas'),
    7,
    '“requirements.field”: phải là một trong: doc_number',
  ],
  ['an unknown condition', good.replace('kind: at-most', 'kind: at-mots'), 8, 'requirements.condition'],
  [
    'a number written as words',
    good.replace('value: 150', 'value: một trăm'),
    8,
    '“requirements.condition.value”: phải là số',
  ],
  ['a missing source', good.replace(/ {4}source.*\n/, ''), 4, '“requirements.source”: thiếu mục này'],
  ['a misspelt key', good.replace('binds:', 'bind:'), 4, 'không có mục tên bind'],
  ['a misspelt level', good.replace('[CO_SO]', '[COSO]'), 6, 'phải là một trong: CO_SO'],
  ['a wrong date', good.replace('2024-08-20', '2024-13-20'), 5, 'ngày viết kiểu 2025-03-31'],
  ['an id used twice', good + good.slice(good.indexOf('  - id')), 11, 'mã “co-so.quota” dùng hai lần'],
])('%s is named with its line', (_name, source, line, words) => {
  const [first] = faults(source)
  expect(first).toMatchObject({ line })
  expect(first!.vi).toContain(words)
})

test('faults are told in both languages', () => {
  const fault = new RequirementsFault('yc.yaml', [{ line: 3, said: { vi: 'sai', en: 'wrong' } }])
  expect(fault.inWords('vi')).toBe('yc.yaml, dòng 3: sai')
  expect(fault.inWords('en')).toBe('yc.yaml, line 3: wrong')
})

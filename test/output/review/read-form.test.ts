import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shipped } from '../../../corpus/place.js'
import { extract, fieldNames } from '../../../extractors/extract.js'
import { fieldInputs } from '../../../output/review/field-inputs.js'
import { factInputs } from '../../../output/review/fact-form.js'
import { readForm } from '../../../output/review/read-form.js'
import { factsOf } from '../../../output/store/facts-of.js'
import { reviewMeans } from '../../../pipeline/commands/review-means.js'
import { outline } from '../../../pipeline/sections/outline.js'
import { settingsShape } from '../../../pipeline/settings.js'
import { textOf } from '../../../pipeline/text/plain-text.js'

const means = reviewMeans(null as never, null as never, settingsShape.parse({}))
const plain = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** Fill a form in as a browser would send it untouched. */
function sent(markup: string): Record<string, string> {
  const form: Record<string, string> = {}
  for (const [, attributes] of markup.matchAll(/<input\s([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes!)![1]!
    if (!attributes!.includes('type="checkbox"')) form[name] = plain(/value="([^"]*)"/.exec(attributes!)![1]!)
    else if (/ checked/.test(attributes!)) form[name] = 'on'
  }
  for (const [, name, text] of markup.matchAll(/<textarea\s+name="([^"]*)"[^>]*>([^<]*)<\/textarea/g))
    form[name!] = plain(text!)
  for (const [, name, options] of markup.matchAll(/<select\s+name="([^"]*)"[^>]*>([\s\S]*?)<\/select/g))
    form[name!] = plain(/<option\s+value="([^"]*)"\s+selected/.exec(options!)?.[1] ?? '')
  return form
}

const plans = readdirSync(shipped('corpus', 'plans')).filter((name) => /^\d{3}_\w+\.txt$/.test(name))

describe('a form', () => {
  it.each(plans)('sent back untouched says what it was filled with, for each fact of %s', (name) => {
    const text = textOf(readFileSync(shipped('corpus', 'plans', name), 'utf8'))
    const source = { path: name, sha256: 'a'.repeat(64), pages: null, read_by: [], restored: false }
    const facts = factsOf({ schema: 'doichieu/plan@1', source, ...extract(outline(text), text) })
    expect(facts.length).toBeGreaterThan(25)
    for (const { field, value } of facts) {
      const form = sent(factInputs(field, value, 'vi', means).text)
      expect([field, readForm(field, form, value)]).toEqual([field, { value }])
    }
  })

  it('has inputs for every field of the record', () => {
    expect(Object.keys(fieldInputs).toSorted()).toEqual([...fieldNames].toSorted())
  })

  const event = { name: 'Hội nghị', level: 'CO_SO' }
  it.each<[string, string, Record<string, string>, unknown, unknown]>([
    [
      'a quota typed in the Vietnamese way',
      'events',
      { ...event, 'quota.max': '1.200', 'quota.unit': 'người' },
      undefined,
      { quota: { max: 1200, unit: 'người' } },
    ],
    [
      'half a day',
      'events',
      { ...event, 'duration.value': '0,5', 'duration.unit': 'ngày' },
      undefined,
      { duration: { value: 0.5, unit: 'ngày' } },
    ],
    ['no figure, no quota', 'events', { ...event, 'quota.unit': 'người' }, undefined, { quota: null }],
    [
      'a limit without a day is not before or by it',
      'events',
      { ...event, deadline_inclusive: 'on' },
      undefined,
      { deadline: null, deadline_inclusive: null },
    ],
    [
      'a share more, the blank row left out',
      'events',
      { ...event, 'ratios.0.group': 'nữ', 'ratios.0.percent': '30', 'ratios.1.group': '' },
      undefined,
      { ratios: [{ group: 'nữ', percent: 30, approx: false }] },
    ],
    [
      'tasks, one a line',
      'responsible_units',
      { unit: 'Phòng Nội vụ', role: 'lead', tasks: ' một \n\nhai' },
      undefined,
      { unit: 'Phòng Nội vụ', role: 'lead', tasks: ['một', 'hai'] },
    ],
    [
      'another standard item, alone',
      'agenda',
      { order: '2', text: 'x', canonical: 'KHAI_MAC' },
      { order: 1, text: 'x', canonical: 'PHONG_SU', canonical_all: ['PHONG_SU', 'THAM_LUAN'], event_ids: ['E1'] },
      { canonical_all: ['KHAI_MAC'], event_ids: ['E1'], order: 2 },
    ],
  ])('%s', (_, field, form, before, wanted) => {
    const read = readForm(field, form, before)
    expect('value' in read ? read.value : read).toMatchObject(wanted as object)
  })

  it.each<[string, Record<string, string>, string[]]>([
    ['issue_date', { value: '31/2/2019' }, ['value']],
    ['issue_date', { value: '2019-02-31' }, ['value']],
    ['issue_date', { value: '8/2019' }, ['value']],
    ['issue_date', { value: '' }, ['']],
    ['issuer_level', { value: 'cấp trời' }, ['value']],
    ['deadlines', { date: '2019-08-26', what: '', precision: 'day' }, ['what']],
    ['events', { name: 'x', level: '', 'quota.max': 'nhiều' }, ['quota.max']],
    ['agenda', { order: '0', text: 'x' }, ['order']],
  ])('refuses what %s cannot be: %j', (field, form, wrong) => {
    expect(readForm(field, form, undefined)).toEqual({ wrong })
  })
})

/** Make plan records by hand for tests: only what a test is about needs to be said. */
import { unknownEvent } from '../../../extractors/record.js'
import type { Evidence, PlanRecord } from '../../../extractors/record.js'

type Event = PlanRecord['events'][number]

/** Point at a made-up place: page 1, the quote itself. */
export function at(quote: string, page = 1): Evidence {
  return { page, start: null, end: null, quote, raw: quote, boxes: [[72, 100, 300, 112]] }
}

/** Make a scalar fact. */
export function scalar<T>(
  value: T,
  quote = String(value),
  confidence = 0.95,
): { value: T; confidence: number; evidence: Evidence[] } {
  return { value, confidence, evidence: [at(quote)] }
}

const proof = (quote: string, confidence: number) => ({ confidence, evidence: [at(quote)] })

/** Make an event. */
export function event(
  over: Partial<Event> & { id: string },
  quote = 'không quá 200 người, 01 buổi, trước ngày 31/3/2025',
): Event {
  return {
    name: 'Hội nghị điển hình tiên tiến',
    level: 'CO_SO',
    ...unknownEvent,
    ...proof(quote, 0.95),
    ...over,
  }
}

/** Make an agenda line. */
export function item(
  order: number,
  canonical: string | null,
  text: string,
  event_ids: string[] = [],
): PlanRecord['agenda'][number] {
  return { order, text, canonical, canonical_all: canonical ? [canonical] : [], event_ids, ...proof(text, 0.95) }
}

/** Make a citation. */
export function cited(
  type: string,
  number: string | null,
  date: string | null,
  issuer: string | null,
  confidence = 0.95,
): PlanRecord['legal_basis'][number] {
  return { type, number, date, issuer, ...proof(`${type} số ${number} ngày ${date} của ${issuer}`, confidence) }
}

/** Make a deadline. */
export function limit(
  kind: PlanRecord['deadlines'][number]['kind'],
  date: string,
  what: string,
  over: Partial<PlanRecord['deadlines'][number]> = {},
): PlanRecord['deadlines'][number] {
  return {
    date,
    kind,
    inclusive: true,
    precision: 'day',
    what,
    who: null,
    ...proof(`${what} ${date.split('-').reverse().join('/')}`, 0.95),
    ...over,
  }
}

/** Make a record: an empty plan of a commune in Trà Vinh of August 2024, changed as the test wants. */
export function plan(over: Partial<PlanRecord> = {}): PlanRecord {
  return {
    schema: 'doichieu/plan@1',
    source: { path: 'ke-hoach.txt', sha256: 'a'.repeat(64), pages: 2, read_by: ['plain-text'], restored: false },
    genre: scalar('plan'),
    doc_number: scalar('12'),
    doc_symbol: scalar('KH-UBND'),
    doc_type: scalar('Kế hoạch'),
    issuer: scalar('Ủy ban nhân dân xã Long Hữu'),
    issuer_level: scalar('cap_xa'),
    locality: {
      name: 'xã Long Hữu',
      province_at_issue: 'tỉnh Trà Vinh',
      register_id: null,
      ...proof('xã Long Hữu', 0.95),
    },
    place: scalar('Long Hữu'),
    issue_date: scalar('2024-09-04', 'ngày 04 tháng 9 năm 2024'),
    title: scalar('Tổ chức Hội nghị điển hình tiên tiến xã Long Hữu'),
    parent_event: null,
    legal_basis: [],
    other_citations: [],
    purposes: [],
    movements: [],
    events: [],
    pilot_events: [],
    agenda: [],
    deadlines: [],
    responsible_units: [],
    report_package: null,
    budget: [],
    recipients: [],
    signatory: {
      name: 'Lê Văn An',
      title: 'CHỦ TỊCH',
      capacity: 'TM. ỦY BAN NHÂN DÂN',
      ...proof('CHỦ TỊCH Lê Văn An', 0.95),
    },
    digital_signature: null,
    anomalies: [],
    ...over,
  }
}

/** Make the guidance above it: the province's plan. */
export function guidance(over: Partial<PlanRecord> = {}): PlanRecord {
  return plan({
    source: { path: 'huong-dan.txt', sha256: 'b'.repeat(64), pages: 3, read_by: ['plain-text'], restored: false },
    doc_number: scalar('65', 'Số: 65/KH-UBND'),
    issuer: scalar('Ủy ban nhân dân tỉnh Trà Vinh'),
    issuer_level: scalar('cap_tinh'),
    locality: {
      name: 'tỉnh Trà Vinh',
      province_at_issue: 'tỉnh Trà Vinh',
      register_id: null,
      ...proof('tỉnh Trà Vinh', 0.95),
    },
    issue_date: scalar('2024-08-20', 'ngày 20 tháng 8 năm 2024'),
    title: scalar(
      'Tổ chức Hội nghị điển hình tiên tiến các cấp, tiến tới Đại hội Thi đua yêu nước tỉnh Trà Vinh lần thứ VI',
    ),
    ...over,
  })
}

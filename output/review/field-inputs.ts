import type { Lang, Vocabulary } from './means.js'

/** One input of a form: `path` leads to the value it holds (`quota.max`); `*` stands for each member of a list. */
export interface FieldInput {
  readonly path: string
  readonly kind: 'text' | 'long' | 'date' | 'number' | 'check' | 'choice' | 'lines'
  readonly label: readonly [vi: string, en: string]
  readonly of?: Vocabulary | readonly string[]
  readonly needed?: true
}

type More = Partial<FieldInput>
const input =
  (kind: FieldInput['kind']) =>
  (path: string, vi: string, en: string, more: More = {}): FieldInput => ({ path, kind, label: [vi, en], ...more })
const text = input('text')
const long = input('long')
const date = input('date')
const number = input('number')
const check = input('check')
const choice = input('choice')
const lines = input('lines')

const needed = { needed: true } as const
const value = (make: ReturnType<typeof input>, more: More = {}) => [
  make('', 'Giá trị', 'Value', { ...needed, ...more }),
]
const citation = [
  text('type', 'Loại văn bản', 'Type'),
  text('number', 'Số, ký hiệu như in', 'Number as printed'),
  text('number_normalized', 'Số, ký hiệu đúng', 'Number put right'),
  date('date', 'Ngày', 'Date'),
  text('issuer', 'Cơ quan ban hành', 'Issuer'),
]
const limit = [
  date('deadline', 'Thời hạn', 'Time limit'),
  check('deadline_inclusive', 'kể cả ngày ấy', 'that day included'),
]
const quarter = [
  choice('quarter.q', 'Quý', 'Quarter', { of: ['1', '2', '3', '4'] }),
  number('quarter.year', 'Năm của quý', 'Its year'),
]
const duration = [
  number('duration.value', 'Thời lượng', 'Duration'),
  choice('duration.unit', 'Đơn vị thời lượng', 'Counted in', { of: ['buổi', 'ngày'] }),
]

/** The inputs of each field of the record, in the order in which they are asked. */
export const fieldInputs: { readonly [field: string]: readonly FieldInput[] } = {
  genre: value(choice, { of: 'genre' }),
  doc_number: value(text),
  doc_symbol: value(text),
  doc_type: value(text),
  issuer: value(text),
  issuer_level: value(choice, { of: 'level' }),
  locality: [
    text('name', 'Tên', 'Name', needed),
    choice('level', 'Cấp', 'Level', { of: 'level' }),
    text('province_at_issue', 'Thuộc tỉnh (khi ban hành)', 'Province at the time'),
  ],
  place: value(text),
  issue_date: value(date),
  title: value(long),
  parent_event: [
    long('name', 'Tên đại hội', 'Name', needed),
    text('ordinal', 'Lần thứ', 'Ordinal'),
    number('year', 'Năm', 'Year'),
    choice('level', 'Cấp', 'Level', { of: 'ladder' }),
  ],
  legal_basis: citation,
  other_citations: citation,
  purposes: value(long),
  movements: value(text),
  events: [
    long('name', 'Tên', 'Name', needed),
    choice('level', 'Cấp', 'Level', { of: 'ladder' }),
    text('form', 'Hình thức', 'Form'),
    ...duration,
    text('time_expr', 'Thời gian như in', 'Time as printed'),
    date('date_start', 'Từ ngày', 'From'),
    date('date_end', 'Đến ngày', 'To'),
    text('place', 'Địa điểm', 'Place'),
    ...limit,
    ...quarter,
    number('quota.max', 'Số đại biểu tối đa', 'Delegates at most'),
    number('quota.min', 'Số đại biểu tối thiểu', 'Delegates at least'),
    number('quota.exact', 'Số đại biểu đúng', 'Delegates exactly'),
    text('quota.unit', 'Đơn vị đếm', 'Counted in'),
    text('quota_rules.*.applies_to', 'Quy định số lượng: áp dụng cho', 'Rule: applies to'),
    number('quota_rules.*.max', 'tối đa', 'at most'),
    text('quota_rules.*.unit', 'đơn vị đếm', 'counted in'),
    text('quota_rules.*.rule', 'lời văn', 'wording'),
    text('ratios.*.group', 'Tỷ lệ: nhóm', 'Share: group'),
    number('ratios.*.percent', 'phần trăm', 'percent'),
    check('ratios.*.approx', 'khoảng', 'about'),
    long('composition', 'Thành phần', 'Attended by'),
    long('budget', 'Kinh phí', 'Budget'),
  ],
  pilot_events: [
    long('name', 'Tên', 'Name', needed),
    lines('units', 'Đơn vị làm điểm', 'Units'),
    ...limit,
    ...quarter,
    ...duration,
  ],
  agenda: [
    number('order', 'Thứ tự', 'Order', needed),
    long('text', 'Nội dung', 'Text', needed),
    choice('canonical', 'Nội dung chuẩn', 'Standard item', { of: 'agenda' }),
  ],
  deadlines: [
    date('date', 'Ngày', 'Date', needed),
    check('inclusive', 'kể cả ngày ấy', 'that day included'),
    choice('kind', 'Loại việc', 'Kind', { of: 'kind' }),
    choice('precision', 'Mức chính xác', 'Precision', { of: ['day', 'month', 'quarter'], ...needed }),
    long('what', 'Việc phải làm', 'Duty', needed),
    text('who', 'Ai làm', 'Who'),
  ],
  responsible_units: [
    text('unit', 'Đơn vị', 'Unit', needed),
    choice('role', 'Vai trò', 'Role', { of: 'role', ...needed }),
    lines('tasks', 'Nhiệm vụ', 'Tasks'),
  ],
  report_package: [text('to', 'Gửi', 'To'), text('via', 'Qua', 'Via'), ...limit, lines('items', 'Gồm', 'Holds')],
  budget: [long('source', 'Kinh phí', 'Budget', needed)],
  recipients: value(text),
  signatory: [
    text('name', 'Họ tên', 'Name'),
    text('title', 'Chức vụ', 'Title'),
    text('capacity', 'Quyền hạn ký', 'Capacity'),
  ],
  digital_signature: [
    text('signed_at', 'Thời điểm ký', 'Signed at'),
    text('signer', 'Người ký', 'Signer'),
    text('email', 'Thư điện tử', 'E-mail'),
  ],
  anomalies: [
    text('kind', 'Loại', 'Kind', needed),
    long('note', 'Điểm bất thường', 'Note', needed),
    check('certain', 'chắc chắn', 'certain'),
  ],
}

/** Say an input's label in the reader's language. */
export function labelOf({ label }: FieldInput, lang: Lang): string {
  return label[lang === 'vi' ? 0 : 1]
}

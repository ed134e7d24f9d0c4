import { createHash } from 'node:crypto'
import type { Span } from '../../corpus/document.js'
import type { IssuerLevel, Level } from '../../extractors/fields.js'
import type { PlanRecord } from '../../extractors/record.js'
import type { StoredDocument } from '../../output/store/store.js'
import { MadeUpText } from './made-up-text.js'

/** Which plan is wanted: everything about it follows from the number, so the same number gives the same plan. */
export interface MadeUpOrder {
  readonly number: number
  readonly province?: string
  readonly locality?: string
  readonly level?: IssuerLevel
  readonly year?: number
}

const first =
  'An Bình Châu Đông Gia Hòa Kim Lâm Long Minh Nam Ngọc Phú Quang Sơn Tân Thanh Thịnh Trung Vĩnh Xuân Yên'.split(' ')
const second =
  'An Bắc Cường Dương Đồng Giang Hải Hưng Khê Lạc Lộc Mỹ Ninh Phong Phúc Quý Sơn Thành Thủy Tiến Trạch Xá'.split(' ')
const provinces = [
  'tỉnh Trà Vinh',
  'tỉnh Thanh Hóa',
  'thành phố Hải Phòng',
  'tỉnh Bắc Kạn',
  'tỉnh Nghệ An',
  'tỉnh Đắk Lắk',
]

/** The agenda lines a made-up plan draws from, with their codes. */
const agendaLines: readonly (readonly [string, string])[] = [
  ['Chào cờ', 'CHAO_CO'],
  ['Tuyên bố lý do, giới thiệu đại biểu', 'TUYEN_BO_LY_DO'],
  ['Khai mạc Hội nghị', 'KHAI_MAC'],
  ['Báo cáo tổng kết phong trào thi đua và công tác khen thưởng', 'BAO_CAO_TONG_KET'],
  ['Chiếu phóng sự về các điển hình tiên tiến', 'PHONG_SU'],
  ['Báo cáo tham luận của các điển hình tiên tiến', 'THAM_LUAN'],
  ['Biểu dương, khen thưởng các điển hình tiên tiến', 'BIEU_DUONG_KHEN_THUONG'],
  ['Phát động phong trào thi đua yêu nước', 'PHAT_DONG'],
  ['Phát biểu hưởng ứng phong trào thi đua', 'HUONG_UNG'],
  ['Thông qua danh sách đại biểu đi dự Đại hội cấp trên', 'THONG_QUA_DANH_SACH_DB'],
  ['Tổng kết và bế mạc', 'TONG_KET_BE_MAC'],
]
const units = [
  'Phòng Nội vụ',
  'Văn phòng',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Văn hóa và Thông tin',
  'Đài Truyền thanh',
]
const filler = [
  'đánh giá đúng kết quả và tác dụng của các phong trào thi đua yêu nước trong 5 năm qua, chỉ ra những mặt tồn tại, hạn chế',
  'biểu dương, tôn vinh các tập thể, cá nhân điển hình tiên tiến, tiêu biểu trong lao động, sản xuất, học tập và công tác',
  'tổ chức trang trọng, thiết thực, hiệu quả, tiết kiệm, tạo không khí phấn khởi và sự đồng thuận trong các tầng lớp Nhân dân',
  'làm tốt công tác tuyên truyền trước, trong và sau hội nghị trên các phương tiện thông tin đại chúng',
  'lựa chọn đại biểu bảo đảm đúng thành phần, cơ cấu, ưu tiên người lao động trực tiếp, vùng sâu, vùng xa và hải đảo',
]

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!
const two = (n: number) => String(n).padStart(2, '0')
const levels = ['cap_xa', 'cap_huyen', 'cap_tinh'] as const
const ladder: Record<IssuerLevel, Level> = {
  cap_xa: 'CO_SO',
  cap_huyen: 'TREN_CO_SO',
  cap_tinh: 'CAP_TINH',
  trung_uong: 'TOAN_QUOC',
}

function localityOf(n: number, level: IssuerLevel, province: string): string {
  if (level === 'cap_tinh' || level === 'trung_uong') return province
  return `${level === 'cap_xa' ? pick(['xã', 'phường'], n) : pick(['huyện', 'thị xã'], n)} ${pick(first, n)} ${pick(second, n >> 3)}`
}

/** Make up a plan with its pages, text and record; nobody wrote it and no archive holds it. */
export function madeUpPlan(order: MadeUpOrder): StoredDocument {
  const n = order.number
  // A spread of numbers, so that neighbours differ.
  const dice = (salt: number) => createHash('md5').update(`${n}/${salt}`).digest().readUInt32LE(0)
  const level = order.level ?? pick(levels, dice(1))
  const province = order.province ?? pick(provinces, dice(2))
  const locality = order.locality ?? localityOf(dice(3), level, province)
  const year = order.year ?? pick([2019, 2024], dice(4))
  const issued = `${year}-${two(1 + (dice(5) % 12))}-${two(1 + (dice(6) % 28))}`
  const number = String(1 + (dice(7) % 400))
  const quarter = { q: 1 + (dice(8) % 3), year: year + 1 }
  const limit = `${year + 1}-${two(quarter.q * 3)}-${two(1 + (dice(9) % 28))}`
  const quota = 50 * (2 + (dice(10) % 7))
  const share = pick([60, 65, 70, 75], dice(11))
  const round = year <= 2020 ? 'X' : 'XI'
  const vn = (iso: string) => iso.split('-').toReversed().map(Number).join('/')

  const text = new MadeUpText()
  text.line(`ỦY BAN NHÂN DÂN ${locality.toUpperCase()}`)
  const numberAt = text.line(`Số: ${number}/KH-UBND`, number)
  const dateAt = text.line(
    `${locality}, ngày ${Number(issued.slice(8))} tháng ${Number(issued.slice(5, 7))} năm ${year}`,
  )
  const typeAt = text.line('KẾ HOẠCH')
  const title = `Tổ chức Hội nghị điển hình tiên tiến ${locality}, tiến tới Đại hội Thi đua yêu nước toàn quốc lần thứ ${round}`
  const titleAt = text.line(title)
  const basis = `${1 + (dice(12) % 200)}/KH-UBND`
  const basisAt = text.line(`Thực hiện Kế hoạch số ${basis} ngày ${vn(issued)} của Ủy ban nhân dân ${province},`)
  const issuer = `Ủy ban nhân dân ${locality}`
  const issuerAt = text.line(`${issuer} xây dựng kế hoạch như sau:`, issuer)
  text.line('I. MỤC ĐÍCH, YÊU CẦU')
  const purposes = [0, 1, 2].map((i) => text.line(`${i + 1}. ${pick(filler, dice(20 + i))}.`))
  text.line('II. NỘI DUNG')
  const name = `Hội nghị điển hình tiên tiến ${locality}`
  const eventAt = text.line(`1. Tên gọi: ${name}.`)
  const limitAt = text.line(`2. Thời gian: 01 buổi, tổ chức trước ngày ${vn(limit)}.`)
  const quotaAt = text.line(`3. Số lượng đại biểu không quá ${quota} người.`)
  const ratioAt = text.line(`4. Đại biểu điển hình tiên tiến chiếm khoảng ${share}%.`)
  text.line('5. Chương trình hội nghị:')
  const agenda = agendaLines.filter((_, i) => dice(40 + i) % 5 > 0)
  const agendaAt = agenda.map(([line]) => text.line(`- ${line}.`, line))
  text.line('III. TỔ CHỨC THỰC HIỆN')
  const duties = units.slice(0, 2 + (dice(60) % 4))
  const unitsAt = duties.map((unit, i) =>
    text.line(`${i + 1}. ${unit}: ${i === 0 ? 'chủ trì, ' : ''}${pick(filler, dice(70 + i))}.`),
  )
  for (let i = 0; i < 24; i++)
    text.line(`- ${locality} ${pick(filler, dice(100 + i))}; ${pick(filler, dice(130 + i))}.`)
  const signerAt = text.line(`Nguyễn Văn ${pick(second, dice(61))}`)

  const { pages, text: read, at } = text.finish()
  const said = (span: Span) => ({ confidence: 0.9 + (dice(62) % 10) / 100, evidence: at(span) })
  const scalar = <T>(value: T, span: Span) => ({ value, ...said(span) })
  const sha256 = createHash('sha256').update(`made-up plan ${n}`).digest('hex')
  const none = { quota_rules: [], composition: null, budget: null, date_start: null, date_end: null, place: null }
  const record: PlanRecord = {
    schema: 'doichieu/plan@1',
    source: {
      path: `made-up/${n}.pdf`,
      sha256,
      pages: pages.length,
      read_by: pages.map((p) => p.readBy),
      restored: false,
    },
    genre: scalar('plan', typeAt),
    doc_number: scalar(number, numberAt),
    doc_symbol: scalar('KH-UBND', numberAt),
    doc_type: scalar('Kế hoạch', typeAt),
    issuer: scalar(issuer, issuerAt),
    issuer_level: scalar(level, issuerAt),
    locality: { name: locality, province_at_issue: province, register_id: null, ...said(dateAt) },
    place: scalar(locality, dateAt),
    issue_date: scalar(issued, dateAt),
    title: scalar(title, titleAt),
    parent_event: {
      name: `Đại hội Thi đua yêu nước toàn quốc lần thứ ${round}`,
      ordinal: round,
      year: null,
      level: 'TOAN_QUOC',
      ...said(titleAt),
    },
    legal_basis: [
      { type: 'Kế hoạch', number: basis, date: issued, issuer: `Ủy ban nhân dân ${province}`, ...said(basisAt) },
    ],
    other_citations: [],
    purposes: purposes.map((span, i) => scalar(pick(filler, dice(20 + i)), span)),
    movements: [],
    events: [
      {
        id: 'E1',
        name,
        level: ladder[level],
        form: 'Hội nghị điển hình tiên tiến',
        time_expr: null,
        quarter,
        ...none,
        duration: {
          value: 1,
          unit: 'buổi',
        },
        deadline: limit,
        deadline_inclusive: false,
        quota: {
          max: quota,
          unit: 'người',
        },
        ratios: [
          {
            group: 'đại biểu điển hình tiên tiến',
            percent: share,
            approx: true,
          },
        ],
        ...said(eventAt),
        evidence_of: {
          deadline: at(limitAt),
          quota: at(quotaAt),
          ratios: at(ratioAt),
        },
      },
    ],
    pilot_events: [],
    agenda: agenda.map(([line, canonical], i) => ({
      order: i + 1,
      text: line,
      canonical,
      canonical_all: [canonical],
      event_ids: ['E1'],
      ...said(agendaAt[i]!),
    })),
    deadlines: [
      { date: limit, kind: 'hold_event', inclusive: false, precision: 'day', what: name, who: null, ...said(limitAt) },
    ],
    responsible_units: duties.map((unit, i) => ({
      unit,
      role: i === 0 ? 'lead' : 'assigned',
      tasks: [pick(filler, dice(70 + i))],
      ...said(unitsAt[i]!),
    })),
    report_package: null,
    budget: [],
    recipients: [],
    signatory: { name: `Nguyễn Văn ${pick(second, dice(61))}`, title: 'CHỦ TỊCH', capacity: null, ...said(signerAt) },
    digital_signature: null,
    anomalies: [],
  }
  return { record, pages, text: read, notes: [] }
}

import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../random.js'
import type { SetPage } from '../typeset/block.js'
import { fontOf, SERIF } from '../typeset/fonts.js'
import { writeDigits } from './hand-digits.js'

const RED = '#cf2030'
const PEN = '#1d2f7c'
/** A hand's digits; the face has no Vietnamese letters, and none are written with it. */
const HAND = 'Z003'

/** Fill in number and date: larger, slanted, off the base line, in ink of their own. */
export function drawPenned(
  context: SKRSContext2D,
  page: SetPage,
  colour: string,
  random: Random,
  marks?: 'known' | 'apart',
): void {
  const stamped = random.chance(0.35)
  // One clerk's hand and one office's numbering machine on all of a page.
  const strokes = marks === 'apart' ? random.chance(0.75) : marks === 'known' && random.chance(0.6)
  const machine =
    marks === undefined
      ? 'Cousine'
      : random.pick(marks === 'apart' ? ['Nimbus Sans', 'Nimbus Mono PS'] : ['Cousine', 'Arimo', SERIF])
  for (const line of page.lines) {
    for (const word of line.words) {
      if (!word.pen) continue
      context.save()
      const size = line.size * (stamped ? random.between(0.98, 1.12) : random.between(1.1, 1.4))
      context.font = fontOf(stamped ? machine : HAND, stamped, false, size)
      context.translate(word.x + word.width / 2, line.y + random.between(-2.2, 1.8))
      if (!stamped) context.rotate(random.between(-0.12, 0.05))
      if (!stamped && strokes) {
        context.strokeStyle = colour === 'black' ? '#111' : colour
        writeDigits(context, word.text, -word.width / 2 - 1, 0, size * random.between(0.62, 0.8), random)
        context.restore()
        continue
      }
      context.textAlign = 'center'
      context.fillStyle = colour === 'black' ? '#111' : colour
      const wide = context.measureText(word.text).width
      context.scale(Math.min(1, (word.width + 5) / wide), 1)
      context.fillText(word.text, 0, 0)
      context.restore()
    }
  }
}

type Entry = readonly [title: readonly string[], rows: readonly string[]]

const ENTRIES: readonly Entry[] = [
  [['CÔNG VĂN ĐẾN'], ['Số: ………', 'Ngày: ………………']],
  [['ĐẾN'], ['Số: …………………', 'Ngày: …………………', 'Chuyển: ………………']],
  [['TT. ĐIỆN TỬ CHÍNH PHỦ', 'CÔNG VĂN ĐẾN'], ['Giờ …… Ngày ……………']],
  [
    ['SỞ TƯ PHÁP', 'CÔNG VĂN ĐẾN'],
    ['Số: ……………………', 'Ngày: …………………'],
  ],
  [
    ['VĂN PHÒNG UBND', 'VĂN BẢN ĐẾN'],
    ['Số: ………', 'Ngày …… tháng …… năm 20……', 'Lưu hồ sơ số: …………'],
  ],
]
/** Stamps of offices that no page tuned on bears. */
const OTHER_ENTRIES: readonly Entry[] = [
  [
    ['SỞ NỘI VỤ TỈNH', 'CÔNG VĂN ĐẾN'],
    ['Số: ……………', 'Ngày ……/……/20……', 'Chuyển: ……………'],
  ],
  [['CÔNG VĂN ĐẾN'], ['Ngày …… tháng …… năm ……', 'Số: …………… Ký hiệu: ………']],
  [
    ['TỈNH ỦY', 'ĐẾN'],
    ['Số: ……………………', 'Ngày: ………………', 'Kính chuyển: …………'],
  ],
  [
    ['UBND HUYỆN', 'VĂN BẢN ĐẾN'],
    ['Số đến: …………', 'Ngày đến: ………'],
  ],
]

/** The stamp of a registry over the head of a received document: a frame, an office, blanks that are filled in or not. */
export function drawEntry(context: SKRSContext2D, page: SetPage, random: Random, marks?: 'known' | 'apart'): void {
  const rows = random.pick(marks === 'apart' ? OTHER_ENTRIES : ENTRIES)
  const [width, height] = [random.between(100, 140), 14 * (rows[0].length + rows[1].length) + 8]
  const x = random.pick([random.between(30, 70), random.between(215, 265), page.width - width - random.between(25, 50)])
  const y = random.between(92, 150)
  // Where an office finds room: left of the title, above the issuer, between the columns, at the right edge; print is met, but as a rule not covered.
  const places = [
    [random.between(22, 62), random.between(128, 172)],
    [random.between(14, 40), random.between(6, 22)],
    [random.between(215, 265), random.between(100, 150)],
    [page.width - width - random.between(12, 40), random.between(122, 160)],
  ] as const
  context.save()
  context.translate(...(marks === undefined ? ([x, y] as const) : random.pick(places)))
  context.rotate(random.between(-0.09, 0.09))
  context.globalAlpha = random.between(0.7, 0.95)
  context.strokeStyle = RED
  context.fillStyle = RED
  context.lineWidth = random.between(0.9, 1.7)
  if (random.chance(0.75)) context.strokeRect(0, 0, width, height)
  context.textAlign = 'center'
  rows[0].forEach((text, at) => {
    context.font = fontOf('Arimo', true, false, at === rows[0].length - 1 ? 11 : 8)
    context.fillText(text, width / 2, 13 + 13 * at, width - 6)
  })
  context.textAlign = 'left'
  rows[1].forEach((text, at) => {
    const y = 14 * (rows[0].length + at + 1)
    context.fillStyle = RED
    context.font = fontOf('Arimo', false, false, 8)
    context.fillText(text, 7, y, width - 12)
    if (random.chance(0.3)) return
    context.fillStyle = PEN
    context.strokeStyle = PEN
    context.font = fontOf(HAND, false, false, 14)
    const [number, month] = [`${Math.floor(random.between(10, 2900))}`, `/${Math.floor(random.between(1, 12))}`]
    if (marks === undefined) context.fillText(number, 30, y - 1)
    else writeDigits(context, number, 34, y, 10, random)
    if (!/Ngày/u.test(text)) return
    if (marks === undefined) context.fillText(month, 62, y - 2)
    else writeDigits(context, month, 66, y, 9, random)
  })
  context.restore()
}

/** A stamp of urgency (Nghị định 30/2020/NĐ-CP, phụ lục I, ô 10b), under or over the number. */
export function drawUrgent(context: SKRSContext2D, page: SetPage, random: Random): void {
  const text = random.pick(['HỎA TỐC', 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'])
  context.save()
  context.translate(random.pick([random.between(90, 140), page.width / 2 - 20]), random.between(122, 156))
  context.rotate(random.between(-0.1, 0.1))
  context.fillStyle = RED
  context.strokeStyle = RED
  context.font = fontOf('Tinos', true, false, 14)
  const width = context.measureText(text).width
  context.lineWidth = 1.3
  context.strokeRect(-6, -15, width + 12, 21)
  context.fillText(text, 0, 0)
  context.restore()
}

/** The block that a signing program lays over head or foot. */
export function drawSigned(
  context: SKRSContext2D,
  page: SetPage,
  who: string,
  colour: string,
  random: Random,
  marks?: 'known' | 'apart',
): void {
  const day = `${random.pick(['07', '15', '28'])}.${random.pick(['02', '08', '11'])}.${random.pick(['2019', '2021', '2024'])}`
  const time = `${day} ${Math.floor(random.between(10, 18))}:${Math.floor(random.between(10, 59))}:${Math.floor(random.between(10, 59))} +07:00`
  const others = [
    [`Người ký: ${who}`, 'Email: vbdt@hoason.gov.vn', `Cơ quan: ${who}`, `Thời gian ký: ${time}`],
    ['Ký bởi: Cổng Thông tin điện tử', `Cơ quan: ${who}`, `Ngày ký: ${time}`],
    [`Digitally signed by ${who}`, `Date: ${time}`],
  ]
  const lines = random.pick(
    marks === 'apart'
      ? others
      : [
          [`Ký bởi: ${who}`, 'Email: vanthu@hungthinh.gov.vn', `Cơ quan: ${who}`, `Thời gian ký: ${time}`],
          [`Người ký: ${who}`, 'Email: congthongtin@tinh.gov.vn', 'Cơ quan: Tỉnh Hưng Thịnh', `Thời gian ký: ${time}`],
          [`Ký bởi: ${who}`, `Ngày ký: ${time.replaceAll('.', '-')}`],
          ['Signature Valid', `Được ký bởi: ${who}`, `Ngày ký: ${time}`],
        ],
  )
  const [x, y] = random.pick([
    [page.width - random.between(165, 215), random.between(18, 40)],
    [random.between(20, 60), random.between(16, 34)],
    [page.width - random.between(200, 260), random.between(44, 58)],
    [page.width - random.between(190, 250), page.height - random.between(52, 70)],
  ] as const)
  context.save()
  context.fillStyle = colour
  context.textAlign = 'left'
  const size = random.between(6.4, 8.4)
  context.font = fontOf(random.pick(['Arimo', 'Tinos']), false, false, size)
  lines.forEach((text, at) => context.fillText(text, x, y + at * size * 1.18))
  context.restore()
}

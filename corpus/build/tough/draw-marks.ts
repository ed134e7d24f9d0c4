import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../random.js'
import type { SetPage } from '../typeset/block.js'
import { fontOf } from '../typeset/fonts.js'

const RED = '#cf2030'
const PEN = '#1d2f7c'
/** A hand's digits; the face has no Vietnamese letters, and none are written with it. */
const HAND = 'Z003'

/** Fill in number and date: larger, slanted, off the base line, in ink of their own. */
export function drawPenned(context: SKRSContext2D, page: SetPage, colour: string, random: Random): void {
  const stamped = random.chance(0.35)
  for (const line of page.lines) {
    for (const word of line.words) {
      if (!word.pen) continue
      context.save()
      const size = line.size * (stamped ? random.between(0.98, 1.12) : random.between(1.1, 1.4))
      context.font = fontOf(stamped ? 'Cousine' : HAND, stamped, false, size)
      context.translate(word.x + word.width / 2, line.y + random.between(-2.2, 1.8))
      if (!stamped) context.rotate(random.between(-0.12, 0.05))
      context.textAlign = 'center'
      context.fillStyle = colour === 'black' ? '#111' : colour
      const wide = context.measureText(word.text).width
      context.scale(Math.min(1, (word.width + 5) / wide), 1)
      context.fillText(word.text, 0, 0)
      context.restore()
    }
  }
}

/** The stamp of a registry over the head of a received document: a frame, an office, blanks that are filled in or not. */
export function drawEntry(context: SKRSContext2D, page: SetPage, random: Random): void {
  const rows = random.pick([
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
  ] as const)
  const [width, height] = [random.between(100, 140), 14 * (rows[0].length + rows[1].length) + 8]
  const x = random.pick([random.between(30, 70), random.between(215, 265), page.width - width - random.between(25, 50)])
  context.save()
  context.translate(x, random.between(92, 150))
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
    context.font = fontOf(HAND, false, false, 14)
    context.fillText(`${Math.floor(random.between(10, 2900))}`, 30, y - 1)
    if (/Ngày/u.test(text)) context.fillText(`/${Math.floor(random.between(1, 12))}`, 62, y - 2)
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
export function drawSigned(context: SKRSContext2D, page: SetPage, who: string, colour: string, random: Random): void {
  const day = `${random.pick(['07', '15', '28'])}.${random.pick(['02', '08', '11'])}.${random.pick(['2019', '2021', '2024'])}`
  const time = `${day} ${Math.floor(random.between(10, 18))}:${Math.floor(random.between(10, 59))}:${Math.floor(random.between(10, 59))} +07:00`
  const lines = random.pick([
    [`Ký bởi: ${who}`, 'Email: vanthu@hungthinh.gov.vn', `Cơ quan: ${who}`, `Thời gian ký: ${time}`],
    [`Người ký: ${who}`, 'Email: congthongtin@tinh.gov.vn', 'Cơ quan: Tỉnh Hưng Thịnh', `Thời gian ký: ${time}`],
    [`Ký bởi: ${who}`, `Ngày ký: ${time.replaceAll('.', '-')}`],
    ['Signature Valid', `Được ký bởi: ${who}`, `Ngày ký: ${time}`],
  ])
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

import { describe, expect, it } from 'vitest'
import type { Line } from '../../../corpus/document.js'
import { arrange } from '../../../pipeline/pages/arrange.js'
import { moveLines } from '../../../pipeline/pages/spread.js'
import { A4, across, lineAt, textOf } from './made-page.js'

const head = [
  across(lineAt(90, 80, 'ỦY BAN NHÂN DÂN'), lineAt(290, 80, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
  across(lineAt(95, 96, 'HUYỆN ĐỒNG HỶ'), lineAt(320, 96, 'Độc lập - Tự do - Hạnh phúc')),
  across(lineAt(92, 122, 'Số: 129/KH-UBND'), lineAt(310, 122, 'Đồng Hỷ, ngày 24 tháng 7 năm 2019')),
]
const leftThenRight = [
  'ỦY BAN NHÂN DÂN',
  'HUYỆN ĐỒNG HỶ',
  'Số: 129/KH-UBND',
  'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Đồng Hỷ, ngày 24 tháng 7 năm 2019',
]
const body = lineAt(90, 200, 'Thực hiện Kế hoạch số 19/KH-HĐTĐKT ngày 24/5/2019 của Hội đồng Thi đua')

describe('arrange: the head', () => {
  it('reads two columns that the engine read across', () => {
    const page = [...head, lineAt(270, 160, 'KẾ HOẠCH'), body]
    expect(textOf(arrange(page, A4).lines)).toEqual([...leftThenRight, 'KẾ HOẠCH', textOf([body])[0]])
  })

  it('knows the national title by the shape of its words, misread as they are', () => {
    const worn = [
      across(lineAt(90, 80, 'ỦY BAN'), lineAt(290, 80, 'CỌNG HÓA XA HỘI CHÚ NGHĨA VIẸT NAM')),
      ...head.slice(1),
    ]
    expect(textOf(arrange([...worn, body], A4).lines).slice(0, 3)).toEqual(['ỦY BAN', ...leftThenRight.slice(1, 3)])
  })

  it('keeps the subject of a letter in the left column and the address out of it', () => {
    const letter = [
      ...head,
      lineAt(90, 137, 'V/v báo cáo kết quả'),
      lineAt(92, 151, 'tổ chức hội nghị'),
      lineAt(150, 190, 'Kính gửi: Sở Nội vụ'),
    ]
    const read = textOf(arrange(letter, A4).lines)
    expect(read.slice(2, 6)).toEqual(['Số: 129/KH-UBND', 'V/v báo cáo kết quả', 'tổ chức hội nghị', leftThenRight[3]])
    expect(read.at(-1)).toBe('Kính gửi: Sở Nội vụ')
  })

  it('leaves a page without a national title as it is', () => {
    expect(textOf(arrange([body, lineAt(90, 220, 'đua yêu nước các cấp')], A4).lines)).toHaveLength(2)
  })
})

describe('arrange: the foot', () => {
  const foot = [
    across(lineAt(90, 600, 'Nơi nhận:'), lineAt(350, 600, 'TM. ỦY BAN NHÂN DÂN')),
    across(lineAt(90, 614, '- Sở Nội vụ;', { size: 10 }), lineAt(390, 616, 'CHỦ TỊCH')),
    lineAt(90, 628, '- Lưu: VT.', { size: 10 }),
    lineAt(380, 700, 'Nguyễn Văn An'),
  ]

  it('takes what was read of signature and seal between office and name for strokes, and waves before recipients for dashes', () => {
    const page = [
      body,
      ...foot.slice(0, 1),
      across(
        lineAt(90, 614, '~ Sở Nội vụ;', { size: 10 }),
        lineAt(372, 616, 'kĩ', { confidence: 0.7 }),
        lineAt(390, 616, 'CHỦ TỊCH'),
      ),
      foot[2]!,
      lineAt(360, 650, '6 CÂY', { confidence: 0.4 }),
      lineAt(360, 670, 'số về', { confidence: 0.5 }),
      foot[3]!,
    ]
    const { lines, furniture } = arrange(page, A4)
    expect(textOf(lines).slice(2)).toEqual([
      '- Sở Nội vụ;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn An',
    ])
    expect(furniture.map(({ kind }) => kind)).toEqual(['handwriting', 'handwriting'])
  })

  it('reads Nơi nhận wholly, then the signing block', () => {
    const read = textOf(arrange([body, ...foot], A4).lines).slice(1)
    expect(read).toEqual([
      'Nơi nhận:',
      '- Sở Nội vụ;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn An',
    ])
  })

  it('takes into the signing block what begins a little above Nơi nhận', () => {
    const higher = [
      lineAt(350, 584, 'TM. ỦY BAN NHÂN DÂN'),
      across(lineAt(90, 600, 'Nơi nhận:'), lineAt(390, 600, 'CHỦ TỊCH')),
      ...foot.slice(2),
    ]
    const read = textOf(arrange([body, ...higher], A4).lines).slice(1)
    expect(read).toEqual(['Nơi nhận:', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn An'])
  })
})

describe('arrange: the signature', () => {
  it('sets its strokes aside and keeps title and name', () => {
    const block = [
      across(lineAt(90, 600, 'Nơi nhận:'), lineAt(370, 600, 'TM. ỦY BAN NHÂN DÂN')),
      lineAt(390, 616, 'CHỦ TỊCH'),
      lineAt(400, 640, 'Zx~ mựe', { confidence: 0.3 }),
      lineAt(420, 660, 'Z', { confidence: 0.9 }),
      lineAt(380, 700, 'Lê Vũ', { confidence: 0.5 }),
    ]
    const page = arrange([body, ...block], A4)
    expect(textOf(page.lines).slice(2)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Vũ'])
    expect(page.furniture.map(({ kind }) => kind)).toEqual(['dust', 'handwriting'])
  })
})

describe('arrange: furniture', () => {
  const kinds = (lines: Parameters<typeof arrange>[0]) =>
    arrange(lines, A4).furniture.map(({ kind, text }) => [kind, text])

  it.each([
    [lineAt(295, 40, '2'), 'page-number'],
    [lineAt(520, 800, '- 3 -'), 'page-number'],
    [lineAt(90, 800, 'Đã in thành công'), 'printer-mark'],
    [lineAt(100, 170, 'HỎA TỐC'), 'received-stamp'],
    [lineAt(350, 640, 'j~ Ư|x,', { confidence: 0.2 }), 'dust'],
  ])('sets aside %j', (line, kind) => expect(kinds([body, line])).toEqual([[kind, textOf([line])[0]]]))

  it.each([
    ['a number in the body', lineAt(90, 400, '15')],
    ['a badly read last line of a paragraph', lineAt(90, 214, 'lX.,', { confidence: 0.3 })],
    ['an agency in the middle of a sentence', lineAt(90, 300, 'Cơ quan: Sở Nội vụ')],
    [
      'a sentence that names an incoming letter',
      lineAt(90, 300, 'vào sổ theo dõi công văn đến của cơ quan và trình lãnh đạo phê duyệt'),
    ],
  ])('leaves %s in the text', (_, line) => expect(kinds([body, line])).toEqual([]))

  it('keeps a signature block whole, and out of the head it lies over', () => {
    const block = [
      'Người ký: Cổng Thông tin điện tử',
      'Email: tin@chinhphu.vn',
      'Cơ quan: Văn phòng Chính phủ',
      'Thời gian ký: 24.04.2020 09:26:55 +07:00',
    ]
    const page = arrange([...block.map((text, i) => lineAt(350, 20 + i * 10, text, { size: 9 })), ...head, body], A4)
    expect(page.furniture.map(({ kind, text }) => [kind, text.split('\n')])).toEqual([['digital-signature', block]])
    expect(textOf(page.lines).slice(0, 6)).toEqual(leftThenRight)
  })

  it('takes a received-stamp whole, with the receiver above and its entries below', () => {
    const stamp = ['SỞ NỘI VỤ TỈNH NGHỆ AN', 'CÔNG VĂN ĐẾN', 'Số: 3521', 'Ngày: 20/6/2019', 'Chuyển: ........']
    const lines = stamp.map((text, i) => lineAt(80, 150 + i * 13, text, { size: 10 }))
    const page = arrange(
      [
        ...head,
        ...lines.slice(0, 4),
        across(lines[4]!, lineAt(260, 202, 'Kính gửi: các bộ')),
        lineAt(90, 240, 'Căn cứ Kế hoạch'),
      ],
      A4,
    )
    expect(page.furniture.map(({ text }) => text.split('\n'))).toEqual([stamp])
    expect(textOf(page.lines).slice(6)).toEqual(['Kính gửi: các bộ', 'Căn cứ Kế hoạch'])
  })
})

describe('arrange: tables', () => {
  const rules = {
    level: [100, 120, 150].map((y) => [80, y, 400, y + 1] as const),
    upright: [80, 120, 260, 400].map((x) => [x, 100, x + 1, 150] as const),
  }

  it('sets each row on one line, its cells parted and read whole', () => {
    const lines = [
      across(lineAt(85, 110, 'TT'), lineAt(130, 110, 'Nội dung'), lineAt(270, 110, 'Thời gian')),
      across(lineAt(85, 128, '1'), lineAt(130, 128, 'Tổ chức hội'), lineAt(270, 128, 'Quý II')),
      lineAt(130, 142, 'nghị điểm'),
      lineAt(80, 180, 'Kinh phí thực hiện'),
    ]
    expect(textOf(arrange(lines, { ...A4, rules }).lines)).toEqual([
      'TT | Nội dung | Thời gian',
      '1 | Tổ chức hội nghị điểm | Quý II',
      'Kinh phí thực hiện',
    ])
  })
})

describe('arrange: two pages on one sheet', () => {
  it('reads the left page wholly, then the right, each with its own head and number', () => {
    const far = (line: Line) => moveLines([line], 595)[0]!
    const rows = [
      across(lineAt(90, 200, 'Thực hiện Kế hoạch của tỉnh'), far(lineAt(90, 200, 'b) Về thời gian tổ chức'))),
      across(lineAt(90, 220, 'Ủy ban nhân dân huyện'), far(lineAt(90, 220, 'hoàn thành trước tháng 6'))),
      far(lineAt(295, 40, '2')),
    ]
    const page = arrange([...head, ...rows], { number: 1, width: 1190, height: 842 })
    expect(textOf(page.lines)).toEqual([
      ...leftThenRight,
      'Thực hiện Kế hoạch của tỉnh',
      'Ủy ban nhân dân huyện',
      'b) Về thời gian tổ chức',
      'hoàn thành trước tháng 6',
    ])
    expect(page.furniture).toMatchObject([{ kind: 'page-number', text: '2' }])
    expect(page.lines.at(-1)!.box![0]).toBe(685)
  })
})

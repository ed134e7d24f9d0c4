import { describe, expect, it } from 'vitest'
import { agenda } from '../../extractors/agenda.js'
import { planOf } from '../fakes/tree-of.js'

const rows = (body: string) => agenda(planOf(body)).map((found) => [found.value.text, found.value.canonical])

describe('agenda', () => {
  it('reads a list, without remarks on how to prepare a line', () => {
    expect(
      rows(`
II. CHƯƠNG TRÌNH HỘI NGHỊ
- Khai mạc Hội nghị.
- Báo cáo tổng kết phong trào thi đua (Đây là nội dung quan trọng, cần chuẩn bị kỹ).
- Bế mạc.`),
    ).toEqual([
      ['Khai mạc Hội nghị', 'KHAI_MAC'],
      ['Báo cáo tổng kết phong trào thi đua', 'BAO_CAO_TONG_KET'],
      ['Bế mạc', 'TONG_KET_BE_MAC'],
    ])
  })

  it('leaves out the hour behind a line as before it', () => {
    const lines = ['1. Đón khách, kiểm tra y tế (7h00)', '2. Phát biểu khai mạc (7 giờ 55)']
    expect(rows(`\nII. CHƯƠNG TRÌNH HỘI NGHỊ\n${lines.join('\n')}`).map(([text]) => text)).toEqual([
      'Đón khách, kiểm tra y tế',
      'Phát biểu khai mạc',
    ])
  })

  it('reads lines without marks, those that lead them in left out', () => {
    expect(
      rows(`
II. CHƯƠNG TRÌNH HỘI NGHỊ
Hội nghị các cấp có đủ các nội dung sau:
Tuyên bố lý do, giới thiệu đại biểu;
Diễn văn khai mạc;
Bế mạc.`).map(([, code]) => code),
    ).toEqual(['TUYEN_BO_LY_DO', 'KHAI_MAC', 'TONG_KET_BE_MAC'])
    expect(
      rows(`
II. CHƯƠNG TRÌNH
1. Buổi sáng
Văn nghệ chào mừng;
Khai mạc Hội nghị.
2. Buổi chiều
Phát động thi đua;
Bế mạc.`).map(([, code]) => code),
    ).toEqual(['VAN_NGHE', 'KHAI_MAC', 'PHAT_DONG', 'TONG_KET_BE_MAC'])
  })

  it('takes what is done from columns set by blanks, not who does it', () => {
    expect(
      rows(`
I. MỤC ĐÍCH, YÊU CẦU
1. Đánh giá phong trào.
2. Biểu dương gương tốt.
3. Tiết kiệm.
4. Đúng thời gian.
5. An toàn.
II. CHƯƠNG TRÌNH HỘI NGHỊ
Thời gian          Nội dung                         Người thực hiện
7h30 - 8h00        Văn nghệ chào mừng               Đoàn Thanh niên
8h00 - 8h10        Tuyên bố lý do, giới thiệu đại biểu      Văn phòng
8h10 - 8h20        Khai mạc Hội nghị                Chủ tịch`),
    ).toEqual([
      ['Văn nghệ chào mừng', 'VAN_NGHE'],
      ['Tuyên bố lý do, giới thiệu đại biểu', 'TUYEN_BO_LY_DO'],
      ['Khai mạc Hội nghị', 'KHAI_MAC'],
    ])
  })

  it('reads contents numbered (1), (2) under a number, a rehearsal left out', () => {
    expect(
      rows(`
3. HỘI NGHỊ CẤP CÔNG TY
3.1. Nội dung Hội nghị:
(1) Khai mạc;
(2) Báo cáo tổng kết phong trào thi đua;
(3) Chiều ngày 14/5/2020: tổng duyệt;
(4) Bế mạc.
4. KINH PHÍ`),
    ).toEqual([
      ['Khai mạc', 'KHAI_MAC'],
      ['Báo cáo tổng kết phong trào thi đua', 'BAO_CAO_TONG_KET'],
      ['Bế mạc', 'TONG_KET_BE_MAC'],
    ])
  })

  it('reads hours written out, contents in a paragraph, and leaves what tells of the meeting', () => {
    expect(rows('II. CHƯƠNG TRÌNH\n- 7 giờ 30: Đón tiếp đại biểu\n- 8 giờ: Khai mạc\n- 9 giờ 15 phút: Bế mạc')).toEqual(
      [
        ['Đón tiếp đại biểu', null],
        ['Khai mạc', 'KHAI_MAC'],
        ['Bế mạc', 'TONG_KET_BE_MAC'],
      ],
    )
    const paragraph = 'II. NỘI DUNG HỘI NGHỊ\nHội nghị gồm các nội dung sau: (1) Khai mạc; (2) Tham luận; (3) Bế mạc.'
    const items =
      'II. NỘI DUNG\n1. Hội nghị thực hiện các nội dung sau:\na) Khai mạc;\nb) Tham luận;\nc) Bế mạc.\n2. Thời gian: 01 buổi.'
    for (const body of [paragraph, items])
      expect(rows(body)).toEqual([
        ['Khai mạc', 'KHAI_MAC'],
        ['Tham luận', 'THAM_LUAN'],
        ['Bế mạc', 'TONG_KET_BE_MAC'],
      ])
  })

  it('reads a timetable, set as lines or as a table', () => {
    const lines = `
II. CHƯƠNG TRÌNH
7h30 - 7h45: Văn nghệ chào mừng
7h45 - 8h00: Tuyên bố lý do, giới thiệu đại biểu
8h00 - 8h10: Phát biểu khai mạc`
    const table = `
II. CHƯƠNG TRÌNH HỘI NGHỊ
Thời gian | Nội dung | Thực hiện
7h30 - 7h45 | Văn nghệ chào mừng | Nhà trường
7h45 - 8h00 | Tuyên bố lý do, giới thiệu đại biểu | Văn phòng
8h00 - 8h10 | Phát biểu khai mạc | Chủ tịch`
    const want = [
      ['Văn nghệ chào mừng', 'VAN_NGHE'],
      ['Tuyên bố lý do, giới thiệu đại biểu', 'TUYEN_BO_LY_DO'],
      ['Phát biểu khai mạc', 'KHAI_MAC'],
    ]
    expect(rows(lines)).toEqual(want)
    expect(rows(table)).toEqual(want)
  })

  it('reads a programme counted up in a sentence, and a session by what follows its colon', () => {
    expect(
      rows(`
II. NỘI DUNG, THỜI GIAN
1. Cấp huyện: Hội nghị biểu dương, ngày 06/5/2025.
Chương trình Hội nghị cấp huyện: (1) Văn nghệ; chào cờ; (2) Phát biểu khai mạc;
(3) Xem băng hình về các điển hình; (4) Bế mạc.`).map(([text]) => text),
    ).toEqual(['Văn nghệ; chào cờ', 'Phát biểu khai mạc', 'Xem băng hình về các điển hình', 'Bế mạc'])
    expect(
      rows(`
II. CHƯƠNG TRÌNH ĐẠI HỘI
a) Phiên trù bị (chiều 28/8/2025): phổ biến nội quy; thông qua Đoàn Chủ tịch.
b) Phiên chính thức:
- Diễn văn khai mạc.
- Bế mạc Đại hội.`).map(([text]) => text),
    ).toEqual(['phổ biến nội quy', 'thông qua Đoàn Chủ tịch', 'Diễn văn khai mạc', 'Bế mạc Đại hội'])
  })

  it('knows a programme by its lines whatever they stand under, but not three of them alone', () => {
    const lines = [
      'Chào cờ, giới thiệu đại biểu',
      'Diễn văn khai mạc',
      'Báo cáo tổng kết phong trào thi đua',
      'Tham luận của các điển hình',
      'Bế mạc Hội nghị',
    ]
    const list = (some: readonly string[]) =>
      rows(`II. CÁC PHẦN VIỆC Ở HỘI TRƯỜNG\n${some.map((line) => `- ${line}.`).join('\n')}`)
    expect(list(lines).map(([text]) => text)).toEqual(lines)
    expect(list(lines.slice(0, 3))).toEqual([])
    expect(rows(`II. TIẾN HÀNH\nHội nghị làm các việc sau: ${lines.join('; ')}.`).map(([text]) => text)).toEqual(lines)
  })

  it('takes no list of duties for a programme', () => {
    expect(rows('II. NỘI DUNG\n- Xây dựng nông thôn mới.\n- Phòng, chống cháy rừng.\n- Kiểm tra thủy lợi.')).toEqual([])
  })
})

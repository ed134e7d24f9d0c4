import { describe, expect, it } from 'vitest'
import { readText } from '../../../pipeline/eval/read-text.js'
import type { PlanRecord } from '../../../extractors/record.js'

const head =
  'ỦY BAN NHÂN DÂN\nHUYỆN AN LÃO\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n' +
  'An Lão, ngày 05 tháng 3 năm 2019\n\nKẾ HOẠCH\nTổ chức Hội nghị điển hình tiên tiến huyện An Lão\n\nUBND huyện ban hành kế hoạch như sau:\n\n'
const foot = '\n\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n'
const read = (body: string, end = foot): PlanRecord => readText(head + body + end).record
const programme = ['Chào cờ, giới thiệu đại biểu;', 'Báo cáo tổng kết phong trào thi đua;', 'Trao Giấy khen;']

describe('marks that real authors set', () => {
  it.each([
    ['+', '.'],
    ['-', '+'],
    ['+', '-'],
  ])('an item that announces a list (%s) stands over its items (%s)', (outer, inner) => {
    const list = programme.map((line) => `${inner} ${line}`).join('\n')
    const { agenda } = read(
      `I. HỘI NGHỊ CẤP HUYỆN\n${outer} Thời gian: 01 buổi, ngày 12/5/2020.\n${outer} Chương trình:\n${list}\n\nII. KINH PHÍ\nNgân sách huyện.`,
    )
    expect(agenda.map(({ text }) => text)).toEqual(programme.map((line) => line.slice(0, -1)))
  })

  it('a capital letter with a stroke numbers a chapter', () => {
    const list = programme.map((line) => `* ${line}`).join('\n')
    const { agenda } = read(
      `A - MỤC ĐÍCH\n\nBiểu dương các điển hình.\n\nC - NỘI DUNG HỘI NGHỊ\n\nHội nghị có các phần việc sau đây:\n${list}\n\nD - KINH PHÍ\n\nNgân sách huyện.`,
    )
    expect(agenda.length).toBe(3)
  })

  it("a body's name alone on its line heads the strokes below it, whatever line it follows", () => {
    const { responsible_units } = read(
      'I. PHÂN CÔNG TRÁCH NHIỆM\nPhòng Nội vụ\n- Chủ trì xây dựng văn kiện, kịch bản;\n- Tham mưu Quyết định thành lập Ban Tổ chức trước ngày 15/02/2020.\n' +
        'Phòng Văn hóa và Thông tin\n- Phối hợp tuyên truyền, trang trí khánh tiết.\nCông an huyện\n- Xây dựng phương án bảo đảm an ninh, an toàn.',
    )
    expect(responsible_units.map(({ unit }) => unit)).toEqual([
      'Phòng Nội vụ',
      'Phòng Văn hóa và Thông tin',
      'Công an huyện',
    ])
  })

  it("a body's name alone on its line heads the plain paragraph that begins with its task", () => {
    const { responsible_units } = read(
      'TỔ CHỨC THỰC HIỆN\n\nPhòng Văn hóa - Xã hội\nChủ trì tham mưu Quyết định thành lập Ban Tổ chức; xây dựng báo cáo.\nSau Đại hội, tổng hợp hồ sơ trình UBND phường.\n\n' +
        'Văn phòng HĐND và UBND\nPhát hành giấy mời trước Đại hội 07 ngày.\n\nĐề nghị Ủy ban MTTQ Việt Nam phường\nChỉ đạo các tổ chức vận động hội viên tham gia.\n\nTrong quá trình thực hiện có vướng mắc, phản ánh về UBND phường.',
    )
    expect(responsible_units.map(({ unit, role, tasks }) => [unit, role, tasks.length])).toEqual([
      ['Phòng Văn hóa - Xã hội', 'lead', 3],
      ['Văn phòng HĐND và UBND', 'assigned', 1],
      ['Ủy ban MTTQ Việt Nam phường', 'requested', 1],
    ])
  })

  it('a list of recipients may be called "Nơi gửi", and what is attached is headed in the middle of its line', () => {
    const end =
      '\n\nNơi gửi:                                   TM. HỘI ĐỒNG TĐ-KT HUYỆN\n- Ban TĐKT tỉnh;                                 CHỦ TỊCH\n' +
      '- Lưu VP, NV.\n                                            Hồ Sỹ Thắng\n\n                                  PHỤ LỤC\n        Phân bổ đại biểu\n\n1. Xã An Lão: 5 đại biểu\n'
    const { recipients, signatory } = read('I. KINH PHÍ\nNgân sách huyện.', end)
    expect(recipients.map(({ value }) => value)).toEqual(['Ban TĐKT tỉnh', 'Lưu VP, NV.'])
    expect(signatory).toMatchObject({ name: 'Hồ Sỹ Thắng', title: 'CHỦ TỊCH' })
  })

  it("a meeting's name alone on its line heads what is said of it", () => {
    const { events } = read(
      'II. NỘI DUNG\nHội nghị điển hình tiên tiến cấp cơ sở\n- Thời lượng: 01 buổi, xong trước ngày 30/3/2020.\n- Số lượng: không quá 120 đại biểu.\n' +
        'Đại hội Thi đua yêu nước huyện An Lão lần thứ VI\n- Thời gian: 01 ngày, hoàn thành chậm nhất ngày 20/5/2020.\n- Số lượng: 300 đại biểu.',
    )
    expect(events.map(({ level, deadline }) => [level, deadline])).toEqual([
      ['CO_SO', '2020-03-30'],
      ['TREN_CO_SO', '2020-05-20'],
    ])
  })

  it('a chapter whose III. was read as 1. is no point of the chapter before it', () => {
    const { responsible_units } = read(
      'I. MỤC ĐÍCH\n1. Biểu dương.\n2. Tôn vinh.\nII. NỘI DUNG\n1. Tuyên truyền.\n2. Tổ chức hội nghị.\n1. TỔ CHỨC THỰC HIỆN\n' +
        '1. Phòng Nội vụ chủ trì tham mưu.\n2. Phòng Văn hóa và Thông tin phối hợp tuyên truyền.',
    )
    expect(responsible_units.map(({ unit }) => unit)).toEqual(['Phòng Nội vụ', 'Phòng Văn hóa và Thông tin'])
  })

  it('the signing block may begin a line above the list beside it, whose items may bear +', () => {
    const end =
      '\n\n                                        TM. BAN THƯỜNG VỤ\nNơi nhận:                                   KT. CHỦ TỊCH\n' +
      '+ TT LĐLĐ tỉnh (để b/c);                    PHÓ CHỦ TỊCH\n+ TT Huyện ủy;\n+ Lưu VP.\n                                        Lê Thị Kim Ngân\n'
    const { recipients, signatory } = read('I. KINH PHÍ\nNgân sách huyện.', end)
    expect(recipients.length).toBe(3)
    expect(signatory?.name).toBe('Lê Thị Kim Ngân')
  })
})

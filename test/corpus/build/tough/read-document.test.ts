import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../../corpus/build/random.js'
import { readDocument } from '../../../../corpus/build/tough/read-document.js'
import { shipped } from '../../../../corpus/place.js'

const portal = `X
Đang tải văn bản...
Số hiệu:
45/QĐ-UBND
Loại văn bản:
Quyết định
Người ký:
Trần Thị Mẫu
Ngày ban hành:
20/11/2025
Tình trạng:
Đã biết
ỦY BAN NHÂN
DÂN
TỈNH MẪU SƠN
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/QĐ-UBND
Mẫu Sơn, ngày 20 tháng 11 năm 2025
QUYẾT ĐỊNH
VỀ VIỆC CÔNG BỐ DANH MỤC MẪU CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Điều 1. Công bố kèm theo Quyết định này danh mục mẫu để các cơ quan, đơn vị thực hiện thống nhất trên địa bàn tỉnh.
Điều 2. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.
Nơi nhận:
Như Điều 2
Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Thị Mẫu
Quyết định 45/QĐ-UBND năm 2025 công bố Danh mục mẫu do Tỉnh Mẫu Sơn ban hành Văn bản này chưa có bản dịch
Ban hành:
01/01/2020
`

describe('readDocument', () => {
  it('takes a page of a portal apart: broken names joined, subject in small letters, the page around it left out', () => {
    const made = readDocument(portal, randomFrom('one'), 'short')!
    expect(made).toMatchObject({ number: '45/QĐ-UBND', date: '2025-11-20', signer: 'Trần Thị Mẫu' })
    expect(made.plan.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH MẪU SƠN'])
    expect(made.plan.title).toEqual(['QUYẾT ĐỊNH', 'Về việc công bố Danh mục mẫu'])
    expect(made.plan.signature).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Thị Mẫu'])
    expect(made.plan.recipients.map((item) => item.runs[0]!.text)).toEqual(['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.'])
    expect(made.plan.body.map((item) => item.runs.map((run) => run.text).join('')).join(' ')).not.toMatch(/Ban hành:/u)
  })

  it('reads a plain text as it is kept beside the sample plans', () => {
    const text = readFileSync(shipped('corpus', 'plans', 'made', 'chain-la-gi-2019.txt'), 'utf8')
    const made = readDocument(text, randomFrom('two'), 'short')
    expect(made).toMatchObject({ number: '2055/KH-UBND', date: '2019-11-05', signer: 'Phạm Thị Thu Trà' })
  })

  it('gives nothing where no signer can be told', () => {
    expect(readDocument(portal.replaceAll('Trần Thị Mẫu', 'ký'), randomFrom('one'), 'short')).toBeNull()
  })
})

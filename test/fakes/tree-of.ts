import type { Tree } from '../../corpus/document.js'
import { outline } from '../../pipeline/sections/outline.js'
import { textOf } from '../../pipeline/text/plain-text.js'

const letterhead = `ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 12/KH-UBND
Tân Lập, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến xã Tân Lập lần thứ I, tiến tới Đại hội Thi đua yêu nước tỉnh

Thực hiện Kế hoạch số 5/KH-UBND ngày 06/01/2025 của Ủy ban nhân dân huyện, Ủy ban nhân dân xã Tân Lập xây dựng Kế hoạch như sau:

`

const foot = `

Nơi nhận:
- UBND huyện;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn An
`

/** Make the tree of a whole text. */
export function treeOf(text: string): Tree {
  return outline(textOf(text))
}

/** Make the tree of a commune's plan with this body between its head and foot. */
export function planOf(body: string): Tree {
  return treeOf(letterhead + body.trim() + foot)
}

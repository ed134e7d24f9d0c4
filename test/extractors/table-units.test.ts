import { expect, it } from 'vitest'
import { sectionsOf } from '../../corpus/tree.js'
import { tableUnits } from '../../extractors/table-units.js'
import { planOf } from '../fakes/tree-of.js'

it('takes who leads from the wording of a task where no column says it', () => {
  const tree = planOf(`III. TỔ CHỨC THỰC HIỆN
TT | Đơn vị | Nhiệm vụ
1 | Phòng Nội vụ | Chủ trì tham mưu thành lập Ban Tổ chức
2 | Phòng Y tế | Trực y tế`)
  const [table] = sectionsOf(tree, 'table')
  expect(tableUnits(table!, tree.text).map((one) => [one.unit.text, one.role])).toEqual([
    ['Phòng Nội vụ', 'lead'],
    ['Phòng Y tế', 'assigned'],
  ])
})

it('reads who leads and who helps from a table’s columns, an empty cell keeping its place', () => {
  const tree = planOf(`III. TỔ CHỨC THỰC HIỆN
TT | Nội dung công việc | Chủ trì | Phối hợp | Hoàn thành
1 | Khánh tiết | Phòng Văn hóa - Xã hội | Trung tâm Dịch vụ, Đoàn Thanh niên xã | Trước 14/5/2025
2 | Dự toán | Phòng Kinh tế | | Trước 10/3/2025`)
  const [table] = sectionsOf(tree, 'table')
  expect(tableUnits(table!, tree.text).map((one) => [one.unit.text, one.role, one.task?.text])).toEqual([
    ['Phòng Văn hóa - Xã hội', 'lead', 'Khánh tiết'],
    ['Trung tâm Dịch vụ', 'support', 'Khánh tiết'],
    ['Đoàn Thanh niên xã', 'support', 'Khánh tiết'],
    ['Phòng Kinh tế', 'lead', 'Dự toán'],
  ])
})

it('names the bodies of one cell together, goes on over an empty cell, and takes help for help', () => {
  const tree = planOf(`III. TỔ CHỨC THỰC HIỆN
TT | Cơ quan, đơn vị | Nhiệm vụ | Thời hạn
1 | Phòng Nội vụ | Chủ trì tham mưu thành lập Ban Tổ chức | 28/02/2025
 | | Hướng dẫn các thôn | 15/3/2025
2 | Đài Truyền thanh, Cổng thông tin | Mở chuyên mục | Thường xuyên
3 | Văn phòng xã | Phối hợp với Phòng Nội vụ chuẩn bị giấy mời | Tháng 3`)
  const [table] = sectionsOf(tree, 'table')
  expect(tableUnits(table!, tree.text).map((one) => [one.unit.text, one.role])).toEqual([
    ['Phòng Nội vụ', 'lead'],
    ['Phòng Nội vụ', 'assigned'],
    ['Đài Truyền thanh, Cổng thông tin', 'assigned'],
    ['Văn phòng xã', 'support'],
  ])
})

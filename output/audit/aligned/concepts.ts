import { sameKey } from '../../../corpus/vietnamese.js'
import { rememberWords } from '../remember.js'

/** Words that say the same in plans and guidance, each line one meaning; what stands first names it. */
const SAME: readonly (readonly [string, RegExp])[] = (
  [
    ['nữ', 'phụ nữ|nữ giới|chị em|đại biểu nữ'],
    [
      'dântộc',
      '(?:người |đồng bào )?(?:các )?dân tộc(?: thiểu số)?(?: ít người)?|người (?:hrê|mông|tày|nùng|thái|dao|khmer|chăm|ê đê|jrai|mường)',
    ],
    [
      'trẻ',
      '(?:người )?(?:độ )?(?:tuổi )?(?:dưới|không quá) \\d+ ?tuổi|tuổi dưới \\d+|trẻ tuổi|tuổi trẻ|(?:đoàn viên,? )?thanh niên',
    ],
    [
      'trựctiếp',
      '(?:người )?trực tiếp (?:lao động|sản xuất|công tác|làm việc|phục vụ|chiến đấu|giảng dạy)|lao động trực tiếp',
    ],
    ['điểnhình', 'điển hình tiên tiến|điển hình|gương tiêu biểu|người tốt,? việc tốt|gương điển hình'],
    ['lãnhđạo', 'lãnh đạo(?:,? quản lý)?|cán bộ quản lý|cán bộ chủ chốt|phó (?:giám đốc|chủ tịch|trưởng)|cấp phó'],
    ['kháchmời', 'khách mời|đại biểu mời|khách'],
    ['cóđạo', '(?:người |đồng bào )?(?:có đạo|theo đạo|tôn giáo|công giáo|giáo dân|phật giáo)'],
    ['thamluận', 'tham luận|báo cáo điển hình|báo cáo kinh nghiệm|trình bày kinh nghiệm|phát biểu tham luận'],
    [
      'cửđi',
      '(?:cử|bầu|chọn|giới thiệu|lựa chọn|suy tôn|bình chọn)(?= .{0,40}(?:dự|đi))|(?:đi |được |tham )?dự(?= (?:đại hội|hội nghị))',
    ],
    ['quà', 'quà tặng|quà lưu niệm|tặng phẩm|quà|vật kỷ niệm'],
    ['kinhphí', 'kinh phí|dự toán|tổng chi|mức chi|chi phí'],
    ['ăn', 'tiền ăn|chế độ ăn|ăn trưa|bữa ăn|suất ăn'],
    ['sốlượng', 'số lượng|quy mô|tổng số|số người'],
    ['triệutập', 'triệu tập|mời|tham dự|gồm có|có mặt'],
    ['khen', 'giấy khen|khen thưởng|tặng khen|biểu dương'],
    ['thờilượng', 'thời lượng|thời gian|kéo dài|họp|tổ chức|tiến hành'],
    ['bỏphiếu', 'bỏ phiếu kín|phiếu kín|bỏ phiếu'],
    [
      'làmđiểm',
      '(?:làm|tổ chức|chỉ đạo|hội nghị|đại hội|chọn|đơn vị|tiến hành) (?:làm )?(?:điểm|thử|trước)(?! hình)|thí điểm|điểm(?=:)',
    ],
    ['xã', 'đơn vị hành chính cấp xã|đơn vị cấp xã'],
    ['bantổchức', 'ban tổ chức|ban chỉ đạo'],
  ] as const
).map(([name, signs]) => [name, new RegExp(`(?<!\\p{L})(?:${signs})(?!\\p{L})`, 'gu')])

const EMPTY = new Set(
  'và của các cho về tại trong theo với là được do từ đến có một số những ở để này đó trên dưới phải cần không quá ít nhất tối thiểu đa nhiều chiếm đạt bằng khoảng cũng thì mà gồm như sau mỗi cả nêu ra vào lên bảo đảm đảm tỷ lệ tỉ thứ nhất hai người đại biểu đồng chí vượt mức riêng khác còn lại trở xuống'.split(
    ' ',
  ),
)

/** The features by which words are told alike: syllables and pairs of neighbours, words of one meaning made one. */
export const featuresOf = rememberWords((words: string): readonly string[] => {
  let line = sameKey(words.replace(/[#*_]/gu, ' '))
  for (const [name, signs] of SAME) line = line.replace(signs, name)
  const features = new Set<string>()
  for (const piece of line.split(/[^\p{L}\s]+/u)) {
    const syllables = piece.split(/\s+/u).filter((one) => one.length > 1 && !EMPTY.has(one))
    for (const [i, one] of syllables.entries()) {
      features.add(one)
      if (i) features.add(`${syllables[i - 1]} ${one}`)
    }
  }
  return [...features]
})

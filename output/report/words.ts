/** The words of reports, Vietnamese and English, in one place. */
export type Lang = 'vi' | 'en'

const dictionary = {
  report: ['Đối chiếu kế hoạch giữa các địa phương', 'Plans of localities, side by side'],
  compared: ['Bảng đối chiếu', 'Comparison'],
  locality: ['Địa phương', 'Locality'],
  province: ['Tỉnh, thành phố', 'Province'],
  issuer: ['Cơ quan ban hành', 'Issuer'],
  number: ['Số, ký hiệu', 'Number'],
  date: ['Ngày ban hành', 'Date of issue'],
  level: ['Cấp ban hành', 'Level'],
  title: ['Trích yếu', 'Title'],
  round: ['Kỳ đại hội', 'Round'],
  parent: ['Hướng tới', 'Leads to'],
  basis: ['Căn cứ', 'Legal basis'],
  limits: ['Thời hạn tổ chức', 'Time limits'],
  limit: ['Thời hạn', 'Time limit'],
  duration: ['Thời lượng', 'Duration'],
  quota: ['Số đại biểu', 'Delegates'],
  ratios: ['Tỷ lệ đại biểu', 'Shares of delegates'],
  agenda: ['Chương trình', 'Agenda'],
  lead: ['Cơ quan chủ trì', 'Lead unit'],
  units: ['Phân công thực hiện', 'Responsible units'],
  unit: ['Đơn vị', 'Unit'],
  role: ['Vai trò', 'Role'],
  tasks: ['Nhiệm vụ', 'Tasks'],
  pilot: ['Hội nghị điểm', 'Pilot'],
  plan_due: ['Hạn lập, gửi kế hoạch', 'Plan due'],
  report_due: ['Hạn gửi báo cáo', 'Report due'],
  budget: ['Kinh phí', 'Budget'],
  signatory: ['Người ký', 'Signed by'],
  anomalies: ['Điểm cần xem lại', 'To be looked at'],
  event: ['Hội nghị, đại hội', 'Event'],
  events: ['Hội nghị, đại hội', 'Events'],
  deadlines: ['Thời hạn', 'Deadlines'],
  kind: ['Loại', 'Kind'],
  what: ['Việc phải làm', 'Duty'],
  who: ['Ai làm', 'Who'],
  page: ['trang', 'page'],
  Page: ['Trang', 'Page'],
  quote: ['Câu gốc', 'Source sentence'],
  quotes: ['Câu gốc trong văn bản', 'Source sentences'],
  file: ['Tệp', 'File'],
  confidence: ['Độ tin cậy', 'Confidence'],
  order: ['Thứ tự', 'Order'],
  code: ['Mã nội dung', 'Code'],
  content: ['Nội dung', 'Content'],
  group: ['Nhóm', 'Group'],
  percent: ['Phần trăm', 'Percent'],
  max: ['Tối đa', 'At most'],
  min: ['Tối thiểu', 'At least'],
  exact: ['Đúng', 'Exactly'],
  applies_to: ['Áp dụng cho', 'Applies to'],
  from: ['Từ ngày', 'From'],
  to: ['Đến ngày', 'To'],
  precision: ['Mức chính xác', 'Precision'],
  none: ['–', '–'],
  blank_number: ['(để trống)', '(blank)'],
  time_line: ['Thời hạn trên một trục thời gian', 'Time limits on one time line'],
  quota_chart: ['Số đại biểu', 'Delegates'],
  agenda_chart: ['Nội dung chương trình: ai có, ai thiếu', 'Agenda: who has what'],
  agenda_note: [
    'Số trong ô là thứ tự của nội dung trong chương trình. Ô gạch chéo: nội dung cốt lõi không tìm thấy.',
    'The figure in a cell is the item’s place in the programme. Hatched: a core item that was not found.',
  ],
  time_note: [
    'Thanh dài: cả quý hoặc cả tháng. Dấu tròn: một ngày. Bấm vào dấu để xem câu gốc.',
    'Bar: a whole quarter or month. Dot: a day. Click a mark to see its sentence.',
  ],
  quote_note: [
    'Bấm vào ô có dấu ▸ để xem câu gốc và số trang. Số nhỏ cạnh ô dẫn đến câu gốc ở cuối trang.',
    'Open a cell marked ▸ to see its sentence and page. The small figure leads to the sentence at the end.',
  ],
  not_found: ['Không tìm thấy trong văn bản', 'Not found in the document'],
  made_on: ['Lập ngày', 'Made on'],
  documents: ['văn bản', 'documents'],
  localities: ['địa phương', 'localities'],
  contents: ['Mục lục', 'Contents'],
  left_out: ['Khác với các kế hoạch cùng cấp, cùng kỳ', 'Apart from peers of the same level and round'],
  leaves_out: ['Thiếu so với', 'Leaves out, against'],
  adds: ['Chỉ riêng kế hoạch này có', 'Only this plan has'],
  peers: ['kế hoạch cùng cấp', 'peers'],
  disagreements: ['Tên gọi và lần đại hội không khớp', 'Congress numbers and names that disagree'],
  disagree_with: ['khác với', 'differs from'],
  shared: ['Đoạn văn giống nhau giữa các kế hoạch', 'Passages shared between plans'],
  shared_share: ['phần văn bản giống', 'of the text shared with'],
  nothing: ['Không có.', 'None.'],
  made_by: [
    'Do Đối chiếu tự động đọc văn bản mà lập. Trước khi dùng làm căn cứ, hãy kiểm tra lại với câu gốc và bản gốc.',
    'Made by Đối chiếu from the documents by machine. Check against the source sentence and the original before relying on it.',
  ],
  level_trung_uong: ['Trung ương', 'Central'],
  level_cap_tinh: ['Cấp tỉnh', 'Province'],
  level_cap_huyen: ['Cấp huyện', 'District'],
  level_cap_xa: ['Cấp xã', 'Commune'],
  ladder_CO_SO: ['Cấp cơ sở', 'Grass-roots'],
  ladder_TREN_CO_SO: ['Cấp trên cơ sở', 'Above grass-roots'],
  ladder_CAP_TINH: ['Cấp tỉnh', 'Province'],
  ladder_TOAN_QUOC: ['Toàn quốc', 'National'],
  ladder_null: ['Không rõ cấp', 'Level not stated'],
  kind_build_plan: ['Lập kế hoạch', 'Make plan'],
  kind_submit_plan: ['Gửi kế hoạch', 'Send plan'],
  kind_register_schedule: ['Đăng ký lịch', 'Register date'],
  kind_hold_pilot: ['Hội nghị điểm', 'Hold pilot'],
  kind_hold_event: ['Tổ chức hội nghị', 'Hold event'],
  kind_submit_report: ['Gửi báo cáo', 'Send report'],
  kind_null: ['Việc khác', 'Other duty'],
  role_lead: ['Chủ trì', 'Lead'],
  role_support: ['Phối hợp', 'Support'],
  role_requested: ['Được đề nghị', 'Requested'],
  role_assigned: ['Được giao', 'Assigned'],
  before: ['trước', 'before'],
  by: ['chậm nhất', 'by'],
  in_month: ['trong tháng', 'in'],
  quarter: ['Quý', 'Q'],
  at_most: ['không quá', 'at most'],
  at_least: ['ít nhất', 'at least'],
  about: ['khoảng', 'about'],
  all_items: ['nội dung', 'items'],
  points: ['điểm', 'points'],
  no_agenda: ['Không có chương trình', 'No programme'],
  uncertain: ['chưa chắc', 'uncertain'],
} as const satisfies { readonly [key: string]: readonly [string, string] }

const agendaNames: { readonly [code: string]: readonly [string, string] } = {
  VAN_NGHE: ['Văn nghệ chào mừng', 'Welcoming performance'],
  CHAO_CO: ['Chào cờ', 'Salute to the flag'],
  TUYEN_BO_LY_DO: ['Tuyên bố lý do, giới thiệu đại biểu', 'Statement of reason, introductions'],
  KHAI_MAC: ['Khai mạc', 'Opening'],
  DOAN_CHU_TICH: ['Đoàn chủ tịch, chủ tọa', 'Presidium'],
  BAO_CAO_TONG_KET: ['Báo cáo tổng kết', 'Summary report'],
  PHONG_SU: ['Phóng sự, hình ảnh', 'Film'],
  THAM_LUAN: ['Tham luận của điển hình tiên tiến', 'Speeches of exemplary people'],
  GIAO_LUU: ['Giao lưu, đối thoại', 'Exchange'],
  BIEU_DUONG_KHEN_THUONG: ['Biểu dương, khen thưởng', 'Praise and awards'],
  TRAO_KHEN_THUONG: ['Trao tặng khen thưởng', 'Handing over of awards'],
  SUY_TON_CSTD: ['Suy tôn chiến sĩ thi đua', 'Nomination of emulation fighters'],
  PHAT_BIEU_CHI_DAO: ['Phát biểu của lãnh đạo cấp trên', 'Address by a superior'],
  PHAT_DONG: ['Phát động phong trào thi đua', 'Launch of the movement'],
  HUONG_UNG: ['Phát biểu hưởng ứng', 'Response'],
  KY_GIAO_UOC: ['Ký kết giao ước thi đua', 'Signing of pledges'],
  THONG_QUA_DANH_SACH_DB: ['Thông qua danh sách đại biểu dự cấp trên', 'List of delegates to the next level'],
  THONG_QUA_NGHI_QUYET: ['Thông qua nghị quyết', 'Resolution'],
  TONG_KET_BE_MAC: ['Tổng kết, bế mạc', 'Closing'],
}

/** The agenda's codes in the order in which a congress usually takes them. */
export const agendaOrder: readonly string[] = Object.keys(agendaNames)

export type WordKey = keyof typeof dictionary

/** Say a word of the report in the reader's language. */
export function say(lang: Lang, key: WordKey): string {
  return dictionary[key][lang === 'vi' ? 0 : 1]
}

/** Say a value of a closed vocabulary (`level`, `ladder`, `kind`, `role`); a value that is not in it is shown as it is. */
export function sayValue(lang: Lang, group: 'level' | 'ladder' | 'kind' | 'role', value: string | null): string {
  const key = `${group}_${String(value)}`
  return key in dictionary ? say(lang, key as WordKey) : (value ?? say(lang, 'none'))
}

/** Say what an agenda code stands for; an unknown code is shown as it is. */
export function sayAgenda(lang: Lang, code: string): string {
  return agendaNames[code]?.[lang === 'vi' ? 0 : 1] ?? code
}

/** An office that issues documents: its head as printed, how it signs, whom it writes to. */
interface Office {
  readonly lines: readonly string[]
  readonly symbol: string
  readonly place: string
  /** Who decides, in capitals over the citations, and who speaks in running text. */
  readonly head: string
  readonly speaks: string
  readonly signs: readonly (readonly string[])[]
  readonly recipients: readonly string[]
}

const ABOVE = [
  '- Ban Bí thư Trung ương Đảng;',
  '- Thủ tướng, các Phó Thủ tướng Chính phủ;',
  '- Các bộ, cơ quan ngang bộ;',
  '- HĐND, UBND các tỉnh, thành phố trực thuộc TW;',
  '- Văn phòng Tổng Bí thư;',
  '- Kiểm toán Nhà nước;',
  '- VPCP: BTCN, các PCN, Cổng TTĐT;',
]
const LOCAL = [
  '- Như trên;',
  '- TT. Tỉnh ủy, TT. HĐND tỉnh (b/c);',
  '- Chủ tịch, các PCT UBND tỉnh;',
  '- UBMTTQ và các đoàn thể tỉnh;',
  '- Các sở, ban, ngành;',
  '- UBND các huyện, thị xã, thành phố;',
  '- CVP, PCVP UBND tỉnh;',
  '- Cổng TTĐT tỉnh;',
]
const COMMUNE = [
  '- Như Điều 3;',
  '- UBND huyện (b/c);',
  '- TT. Đảng ủy, HĐND xã;',
  '- Các ban, ngành, đoàn thể xã;',
  '- Các thôn, xóm;',
  '- Đài truyền thanh xã;',
]

/** Made-up heads with one to three lines, of all levels. */
export const ISSUERS: readonly Office[] = [
  {
    lines: ['THỦ TƯỚNG CHÍNH PHỦ'],
    symbol: 'TTg',
    place: 'Hà Nội',
    head: 'THỦ TƯỚNG CHÍNH PHỦ',
    speaks: 'Thủ tướng Chính phủ',
    signs: [['THỦ TƯỚNG'], ['KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG']],
    recipients: ABOVE,
  },
  {
    lines: ['BỘ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'],
    symbol: 'BVHTTDL',
    place: 'Hà Nội',
    head: 'BỘ TRƯỞNG BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
    speaks: 'Bộ Văn hóa, Thể thao và Du lịch',
    signs: [['BỘ TRƯỞNG'], ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']],
    recipients: ABOVE,
  },
  {
    lines: ['VĂN PHÒNG CHÍNH PHỦ'],
    symbol: 'VPCP',
    place: 'Hà Nội',
    head: 'BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ',
    speaks: 'Văn phòng Chính phủ',
    signs: [['KT. BỘ TRƯỞNG, CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM']],
    recipients: ABOVE,
  },
  {
    lines: ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC GIANG'],
    symbol: 'UBND',
    place: 'Bắc Giang',
    head: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG',
    speaks: 'Ủy ban nhân dân tỉnh',
    signs: [
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    recipients: LOCAL,
  },
  {
    lines: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ ĐÀ NẴNG'],
    symbol: 'UBND',
    place: 'Đà Nẵng',
    head: 'ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG',
    speaks: 'Ủy ban nhân dân thành phố',
    signs: [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC']],
    recipients: LOCAL,
  },
  {
    lines: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    symbol: 'SGDĐT',
    place: 'TP. Hồ Chí Minh',
    head: 'GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    speaks: 'Sở Giáo dục và Đào tạo',
    signs: [['GIÁM ĐỐC'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    recipients: LOCAL,
  },
  {
    lines: ['UBND TỈNH LÀO CAI', 'BAN CHỈ ĐẠO PHÒNG, CHỐNG', 'THIÊN TAI VÀ TKCN'],
    symbol: 'BCĐ',
    place: 'Lào Cai',
    head: 'TRƯỞNG BAN CHỈ ĐẠO',
    speaks: 'Ban Chỉ đạo tỉnh',
    signs: [['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
    recipients: LOCAL,
  },
  {
    lines: ['HỘI ĐỒNG NHÂN DÂN', 'HUYỆN VĂN QUAN'],
    symbol: 'HĐND',
    place: 'Văn Quan',
    head: 'HỘI ĐỒNG NHÂN DÂN HUYỆN VĂN QUAN',
    speaks: 'Hội đồng nhân dân huyện',
    signs: [['CHỦ TỊCH'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    recipients: COMMUNE,
  },
  {
    lines: ['ỦY BAN NHÂN DÂN', 'XÃ HƯNG THỊNH'],
    symbol: 'UBND',
    place: 'Hưng Thịnh',
    head: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HƯNG THỊNH',
    speaks: 'Ủy ban nhân dân xã',
    signs: [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    recipients: COMMUNE,
  },
  {
    lines: ['BẢO HIỂM XÃ HỘI VIỆT NAM', 'BẢO HIỂM XÃ HỘI', 'TỈNH KHÁNH HÒA'],
    symbol: 'BHXH',
    place: 'Khánh Hòa',
    head: 'GIÁM ĐỐC BẢO HIỂM XÃ HỘI TỈNH',
    speaks: 'Bảo hiểm xã hội tỉnh',
    signs: [['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], ['GIÁM ĐỐC']],
    recipients: LOCAL,
  },
]

/** Kinds of documents (Nghị định 30/2020/NĐ-CP, điều 7) with what they may be about; a letter has no title. */
export const KINDS: readonly { title: string; symbol: string; verb: string; subjects: readonly string[] }[] = [
  {
    title: 'QUYẾT ĐỊNH',
    symbol: 'QĐ',
    verb: 'quyết định',
    subjects: [
      'phê duyệt Đề án phát triển du lịch cộng đồng giai đoạn {y} và các năm tiếp theo',
      'thành lập Ban Tổ chức Đại hội Thi đua yêu nước lần thứ V',
      'ban hành Quy chế phối hợp trong công tác phòng cháy, chữa cháy',
      'kiện toàn Hội đồng Thi đua - Khen thưởng',
      'bổ sung kinh phí cho các địa phương khắc phục hậu quả bão số {n}',
    ],
  },
  {
    title: 'KẾ HOẠCH',
    symbol: 'KH',
    verb: 'xây dựng Kế hoạch',
    subjects: [
      'tổ chức Hội nghị tổng kết phong trào thi đua năm {y}',
      'tổ chức Lễ kỷ niệm 70 năm Ngày truyền thống của ngành',
      'kiểm tra công tác cải cách hành chính năm {y}',
      'triển khai công tác phòng, chống dịch bệnh mùa hè',
    ],
  },
  {
    title: '',
    symbol: '',
    verb: 'đề nghị các đơn vị',
    subjects: [
      'báo cáo kết quả thực hiện nhiệm vụ quý III',
      'tăng cường công tác bảo đảm trật tự an toàn giao thông dịp Tết',
      'góp ý dự thảo Nghị định về công tác văn thư',
      'cử đại biểu dự Hội nghị sơ kết',
    ],
  },
  {
    title: 'THÔNG BÁO',
    symbol: 'TB',
    verb: 'thông báo',
    subjects: ['kết luận của Chủ tịch tại cuộc họp giao ban tháng {n}', 'lịch nghỉ lễ Quốc khánh năm {y}'],
  },
  {
    title: 'NGHỊ QUYẾT',
    symbol: 'NQ',
    verb: 'quyết nghị',
    subjects: [
      'phương hướng, nhiệm vụ phát triển kinh tế - xã hội năm {y}',
      'điều chỉnh kế hoạch đầu tư công trung hạn',
    ],
  },
  {
    title: 'CHỈ THỊ',
    symbol: 'CT',
    verb: 'chỉ thị',
    subjects: ['đẩy mạnh phong trào thi đua yêu nước trong tình hình mới', 'chấn chỉnh công tác quản lý lễ hội'],
  },
]

export const NAMES = [
  'Nguyễn Văn Thưởng',
  'Trần Thị Ngọc Ánh',
  'Lê Quang Huy',
  'Phạm Đức Toàn',
  'Hoàng Thị Bích Hạnh',
  'Vũ Ngọc Giao',
  'Đặng Xuân Phương',
  'Bùi Thế Duy',
  'Đỗ Thị Minh Nguyệt',
  'Ngô Văn Tuấn',
  'Lò Văn Phứ',
  'Triệu Đình Lê',
  'Hà Sỹ Huấn',
  'Nông Thị Hà',
  'Y Thanh Hà Niê Kđăm',
  'Phan Thiên Định',
] as const

/** Citations, as they stand before a decision. */
export const BASES = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
  'Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;',
  'Căn cứ Nghị định số {no}/{y}/NĐ-CP ngày {d} của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
  'Căn cứ Quyết định số {no}/QĐ-TTg ngày {d} của Thủ tướng Chính phủ về việc phê duyệt Chương trình mục tiêu quốc gia;',
  'Căn cứ Công văn số {no}/VPCP-KGVX ngày {d} của Văn phòng Chính phủ về việc tổ chức các hoạt động kỷ niệm;',
  'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số {no}/TTr-SNV ngày {d},',
] as const

export const SENTENCES = [
  'Phê duyệt kế hoạch với tổng kinh phí {n}.500.000.000 đồng, trong đó ngân sách trung ương hỗ trợ {n} phần trăm, còn lại huy động từ các nguồn hợp pháp khác theo quy định của pháp luật.',
  'Hội nghị được tổ chức trong 01 ngày, thành phần gồm {n} đại biểu chính thức; địa điểm tại Trung tâm Hội nghị tỉnh, thời gian bắt đầu từ 07 giờ 30 phút ngày {d}.',
  'Giao Sở Tài chính chủ trì, phối hợp với các cơ quan liên quan thẩm định dự toán, trình cấp có thẩm quyền xem xét, quyết định trước ngày {d}.',
  'Các cơ quan, đơn vị khẩn trương quán triệt, triển khai thực hiện nghiêm túc; định kỳ hằng quý báo cáo kết quả về cơ quan thường trực để tổng hợp.',
  'Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số {no}/QĐ-UBND ngày {d}; những quy định trước đây trái với Quyết định này đều bãi bỏ.',
  'Chánh Văn phòng, Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch Ủy ban nhân dân các huyện, thành phố và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành.',
  'Tăng cường tuyên truyền trên các phương tiện thông tin đại chúng về mục đích, ý nghĩa của đợt thi đua; kịp thời biểu dương gương người tốt, việc tốt, điển hình tiên tiến ở cơ sở.',
  'Yêu cầu các địa phương rà soát các khu vực có nguy cơ sạt lở, ngập lụt; chủ động sơ tán dân ra khỏi vùng nguy hiểm, bảo đảm an toàn tính mạng và tài sản của nhân dân.',
  'Đối với những nơi có điều kiện khó khăn, cho phép lùi thời gian hoàn thành nhưng không quá {n} ngày so với tiến độ chung; mọi vướng mắc phản ánh về Phòng Thi đua - Khen thưởng (điện thoại 0203.3835.{no}).',
  'Kinh phí thực hiện được bố trí trong dự toán chi ngân sách năm {y} của các cơ quan, đơn vị; việc quản lý, sử dụng và thanh quyết toán theo đúng chế độ hiện hành.',
] as const

export const TASKS = [
  'Phòng Nội vụ tham mưu thành lập đoàn kiểm tra, thời gian hoàn thành trước ngày {d};',
  'Văn phòng bố trí xe, hội trường và các điều kiện phục vụ;',
  'Công an huyện bảo đảm an ninh trật tự, phân luồng giao thông trong thời gian diễn ra;',
  'Mỗi đơn vị cử {n} người tham gia, danh sách gửi về trước 16 giờ ngày {d};',
  'Báo cáo bằng văn bản kèm tệp điện tử (định dạng .docx) theo biểu mẫu số 0{n};',
  'Ủy ban Mặt trận Tổ quốc và các đoàn thể phối hợp vận động nhân dân hưởng ứng;',
  'Trung tâm Y tế trực cấp cứu, dự phòng thuốc và vật tư;',
  'Đài Phát thanh - Truyền hình mở chuyên mục, đưa tin kịp thời.',
] as const

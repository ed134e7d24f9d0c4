/** A made-up plan to take lines out of: every extractor of the head, the foot and the basis is tried on it. */
export const head = (lines: {
  bodies?: string
  number?: string
  dated?: string
  kind?: string
  title?: string
  preamble?: string
  body?: string
  foot?: string
}): string =>
  [
    lines.bodies ?? 'ỦY BAN NHÂN DÂN\nXÃ AN LÃO',
    lines.number ?? 'Số: 12/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    lines.dated ?? 'An Lão, ngày 05 tháng 3 năm 2025',
    '',
    lines.kind ?? 'KẾ HOẠCH',
    lines.title ?? 'Tổ chức Hội nghị điển hình tiên tiến năm 2025',
    '',
    lines.preamble ??
      'Thực hiện Kế hoạch số 9/KH-UBND ngày 01/3/2025 của UBND huyện, UBND xã ban hành Kế hoạch như sau:',
    '',
    lines.body ??
      'I. MỤC ĐÍCH\n\n1. Biểu dương các điển hình.\n\nTrên đây là Kế hoạch, đề nghị các đơn vị thực hiện./.',
    '',
    lines.foot ?? 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn An',
  ]
    .filter((line) => line !== '-')
    .join('\n')

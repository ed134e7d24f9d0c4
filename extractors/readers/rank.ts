// words that may stand before a signer's name, though Nghị định 30/2020/NĐ-CP (Phụ lục I, mục II.7) wants none but military ranks
const ranks =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|Th\.S|BS|DS|BSCK[I1-2]{0,2}|CK[I1-2]{0,2}|KS|LS|CN|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT|Phó Giáo sư|Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Dược sĩ|Kỹ sư|Luật sư|Cử nhân|Thượng tá|Trung tá|Đại tá|Thiếu tá|Đại úy|Thượng úy|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Chuẩn đô đốc|Phó Đô đốc|Đại đức|Thượng tọa|Hòa thượng|Linh mục)(?!\p{L})[.,]?\s*)+/u

/** Take ranks and degrees off the front of a name: `Thượng tá Nguyễn Văn A`, `BSCKII. Lê Thị B` → the name. */
export function withoutRank(name: string): string {
  return name.replace(ranks, '').trim()
}

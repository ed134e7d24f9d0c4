import { fold, oneLine } from '../../corpus/vietnamese.js'

const OFFICE = /(?<![\p{L}])(tinh|thanh pho|quan|huyen|thi xa|thi tran|xa|phuong|dac khu)\s+\p{L}/u

/** Give the place that an issuer governs, from its name: `Ủy ban nhân dân tỉnh Trà Vinh` → `tỉnh Trà Vinh`; null where there is none. */
export function placeOf(issuer: string): string | null {
  const line = oneLine(issuer)
  if (!/^(uy ban nhan dan|hoi dong nhan dan|chu tich|hoi dong thi dua)/.test(fold(line))) return null
  const found = OFFICE.exec(fold(line))
  return found ? line.slice(found.index) : null
}

/** Party bodies: their symbols put a hyphen after the number and a slash before the body (`34-CT/TW`). */
const party =
  /^(?:TW|TU|ThU|TXU|HU|QU|ĐU|ĐUK|BBT|BCT|BTGTW|BTCTW|BDVTW|VPTW|UBKTTW|BTGDVTW|BTGTU|BTCTU|VPTU|BTG|ĐUQSTW|ĐUCA|BTGDVTU)$/u

const lost: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])QD(?![\p{L}])/u, 'QĐ'],
  [/(?<![\p{L}])ND-CP/u, 'NĐ-CP'],
  [/HDTDKT/u, 'HĐTĐKT'],
  [/HDTĐKT/u, 'HĐTĐKT'],
  [/BTDKT/u, 'BTĐKT'],
  [/(?<![\p{L}])TDKT/u, 'TĐKT'],
  [/HDND/u, 'HĐND'],
  [/[ÐƉ]/gu, 'Đ'],
  [/-UBNĐ$/u, '-UBND'],
]

/** Give a number and symbol as it should be written, where it is wrong: `34/CT-TW` → `34-CT/TW`, `12/QD-UBND` → `12/QĐ-UBND`; else null. */
export function normalSymbol(written: string): string | null {
  let fixed = written.replace(/\s+/gu, '')
  for (const [wrong, right] of lost) fixed = fixed.replace(wrong, right)
  const turned = /^(\d+[a-z]?)[/-]([\p{L}]+)[-/]([\p{L}]+)$/u.exec(fixed)
  if (turned && party.test(turned[3]!)) fixed = `${turned[1]}-${turned[2]}/${turned[3]}`
  return fixed === written.replace(/\s+/gu, '') && fixed === written ? null : fixed === written ? null : fixed
}

const worn: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])(HĐ|HD|B|H)?(\.?)T[DPĐ]KT(?![\p{L}])/gu, '$1$2TĐKT'],
  [/(?<![\p{L}])HD(?=(?:\.?TĐKT|ND(?![\p{L}])))/gu, 'HĐ'],
]

/** Give abbreviations of bodies their lost `Đ` back, by a closed list: `Ban TPKT`, `TT. HDND` → `Ban TĐKT`, `TT. HĐND`. */
export function mended(said: string): string {
  return worn.reduce((text, [wrong, right]) => text.replace(wrong, right), said)
}

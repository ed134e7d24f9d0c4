/** The only file that normalises or folds letters (a house test forbids it elsewhere). */

/** Compose letters and marks (NFC). Called once, where a text is made. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

// What each UTF-16 unit is without marks and case; 0: not asked yet. A table, for whole archives pass through here.
const folded = new Uint16Array(65536)

function foldUnit(unit: string): number {
  const bare = unit.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  const low = (bare.length === 1 ? bare : unit).toLowerCase()
  return (folded[unit.charCodeAt(0)] = (low.length === 1 ? low : unit).charCodeAt(0))
}

const plainAt = (text: string, i: number) => folded[text.charCodeAt(i)] || foldUnit(text[i]!)

/**
 * Strip marks and case and keep the length in UTF-16 units, so that a span found in folded text is valid in the text itself:
 * `"Đại hội"` → `"dai hoi"`. `đ` has no decomposition and is mapped by hand. Expects NFC.
 */
export function fold(text: string): string {
  if (text.length < 24) {
    let out = ''
    for (let i = 0; i < text.length; i++) out += String.fromCharCode(plainAt(text, i))
    return out
  }
  const units = new Uint16Array(text.length)
  const bytes = Buffer.from(units.buffer)
  let all = 0
  for (let i = 0; i < text.length; i++) all |= units[i] = plainAt(text, i)
  if (all > 255) return bytes.toString('utf16le')
  // Hardly ever is a letter left beyond the first 256: such a text takes half the room and is searched quicker.
  for (let i = 0; i < text.length; i++) bytes[i] = units[i]!
  return bytes.toString('latin1', 0, text.length)
}

/** Fold a stretch that may run over several printed lines: as `fold`, each white space a blank, so that `chậm⏎nhất` reads `cham nhat`. */
export function foldLines(text: string): string {
  return fold(text).replace(/\s/g, ' ')
}

/** Strip marks and keep case: `"Đồng Hỷ"` → `"Dong Hy"`; what a careless export leaves of a text. */
export function stripMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

const PAIRS = 'òa oà óa oá ỏa oả õa oã ọa oạ òe oè óe oé ỏe oẻ õe oẽ ọe oẹ ùy uỳ úy uý ủy uỷ ũy uỹ ụy uỵ'.split(' ')
const place = new Map<string, string>()
for (let i = 0; i < PAIRS.length; i += 2) {
  const [one, two] = [PAIRS[i]!, PAIRS[i + 1]!]
  const capital = (x: string) => x[0]!.toUpperCase() + x.slice(1)
  for (const form of [(x: string) => x, capital, (x: string) => x.toUpperCase()]) place.set(form(two), form(one))
}
const open = new RegExp(`(?<![qQ])(${[...place.keys()].join('|')})(?!\\p{L})`, 'gu')

/**
 * Put the tone mark of an open `oa`, `oe`, `uy` on its first vowel, so that two spellings of one word are equal and of equal
 * length: `"Uỷ ban, hoà bình"` → `"Ủy ban, hòa bình"`. After `q` and before a final consonant there is one spelling only.
 */
export function settleTones(text: string): string {
  return text.replace(open, (found) => place.get(found)!)
}

/** The key under which two spellings of a value count as the same: settled tones, lower case, plain quotes and dashes, one space. */
export function sameKey(text: string): string {
  return settleTones(nfc(text))
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\s*-\s*/g, ' - ')
    .replace(/^[\s"'.,;:()\-+*/]+|[\s"'.,;:()\-+*/]+$/g, '')
}

/** Put a stretch of text on one line: soft breaks and runs of blanks become one blank. */
export function oneLine(text: string): string {
  return text.replace(/[\s\f]+/g, ' ').trim()
}

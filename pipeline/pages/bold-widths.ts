import { fold } from '../../corpus/vietnamese.js'

/** Widths of Times' bold letters in thousandths of its size (Adobe's metrics; the decree has names printed in it). */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'A722 B667 C722 D722 E667 F611 G778 H778 I389 J500 K778 L667 M944 N722 O778 P611 Q778 R722 S556 T667 U722 V722 W1000 X722 Y722 Z667 ' +
    'a500 b556 c444 d556 e444 f333 g500 h556 i278 j333 k556 l278 m833 n556 o500 p556 q556 r444 s389 t333 u556 v500 w722 x500 y500 z444'
  )
    .split(' ')
    .map((pair) => [pair[0]!, Number(pair.slice(1))]),
)
/** The width of a blank. */
export const SPACE = 250

/** How wide a text is in print, in thousandths of its size; marks take no room. */
export const widthOf = (text: string) =>
  [...text.replaceAll('Đ', 'D').replaceAll('đ', 'd')].reduce((sum, letter) => {
    const upper = letter !== letter.toLowerCase()
    const bare = fold(letter)
    return sum + (letter === ' ' ? SPACE : (WIDTHS[upper ? bare.toUpperCase() : bare] ?? 500))
  }, 0)

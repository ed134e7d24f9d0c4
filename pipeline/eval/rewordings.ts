/** Other ways to write the same text: none of them may change what an audit finds. */
export interface Rewording {
  readonly name: string
  readonly reword: (text: string) => string
}

const swap =
  (...pairs: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[]) =>
  (text: string) =>
    pairs.reduce((whole, [from, to]) => whole.replace(from, to as string), text)

/** Change only running lines: heads in capitals and the block of recipients stay. */
const inBody = (reword: (text: string) => string) => (text: string) => {
  const from = text.search(/^(KẾ HOẠCH|HƯỚNG DẪN|Kính gửi)/mu)
  const to = text.indexOf('Nơi nhận')
  // A quoted piece of a text has no head.
  if (from < 0 || to < from) return reword(text)
  return text.slice(0, from) + reword(text.slice(from, to)) + text.slice(to)
}

const DAY = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(20\d\d)(?!\d)/gu
const two = (digits: string) => digits.padStart(2, '0')
const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4' }

function wrap(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    const out: string[] = []
    let rest = line
    while (rest.length > width) {
      const at = rest.lastIndexOf(' ', width)
      if (at < width / 2) break
      out.push(rest.slice(0, at))
      rest = rest.slice(at + 1)
    }
    return [...out, rest]
  })
  return lines.join('\n')
}

/** The rewordings, each of one kind. */
export const rewordings: readonly Rewording[] = [
  { name: 'UBND', reword: inBody(swap([/Ủy ban nhân dân/gu, 'UBND'])) },
  { name: 'Ủy ban nhân dân', reword: inBody(swap([/(?<![-/])UBND/gu, 'Ủy ban nhân dân'])) },
  { name: 'Uỷ, hoá', reword: swap([/Ủy/gu, 'Uỷ'], [/ủy/gu, 'uỷ'], [/óa/gu, 'oá'], [/òa/gu, 'oà'], [/ỦY/gu, 'UỶ']) },
  { name: '30/06/2020', reword: inBody(swap([DAY, (_, day, month, year) => `${two(day!)}/${two(month!)}/${year}`])) },
  { name: '30-6-2020', reword: inBody(swap([DAY, (_, day, month, year) => `${day}-${month}-${year}`])) },
  {
    name: 'ngày 30 tháng 6 năm 2020',
    reword: inBody(swap([DAY, (_, day, month, year) => `${two(day!)} tháng ${two(month!)} năm ${year}`])),
  },
  {
    name: 'Quý I/2025',
    reword: inBody(
      swap([/(quý) (IV|I{1,3}) năm (20\d\d)/giu, (_, word, quarter, year) => `${word} ${quarter}/${year}`]),
    ),
  },
  {
    name: 'quý 1 năm 2025',
    reword: inBody(
      swap([
        /(quý) (IV|I{1,3})(?: năm |\/)(20\d\d)/giu,
        (_, word, quarter, year) => `${word} ${ROMAN[quarter!]} năm ${year}`,
      ]),
    ),
  },
  { name: '1/2 ngày', reword: inBody(swap([/01 buổi/gu, '1/2 ngày'])) },
  { name: '01 (một) buổi', reword: inBody(swap([/01 buổi/gu, '01 (một) buổi'])) },
  { name: 'một buổi', reword: inBody(swap([/(?<=\s)01 buổi/gu, 'một buổi'])) },
  { name: 'không vượt quá', reword: inBody(swap([/không quá/gu, 'không vượt quá'])) },
  { name: 'nhiều nhất', reword: inBody(swap([/tối đa/gu, 'nhiều nhất'])) },
  { name: 'tối đa không quá', reword: inBody(swap([/tối đa (?=\d)/gu, 'tối đa không quá '])) },
  { name: 'người', reword: inBody(swap([/(\d+) đại biểu/gu, (_, number) => `${number} người`])) },
  { name: 'chậm nhất là ngày', reword: inBody(swap([/chậm nhất ngày/gu, 'chậm nhất là ngày'])) },
  { name: 'muộn nhất ngày', reword: inBody(swap([/chậm nhất ngày/gu, 'muộn nhất ngày'])) },
  { name: 'xong trước', reword: inBody(swap([/hoàn thành trước ngày/gu, 'xong trước ngày'])) },
  { name: '(để b/c)', reword: swap([/\(b\/c\)/gu, '(để b/c)']) },
  { name: 'dashes', reword: swap([/ - /gu, ' – ']) },
  { name: 'stars', reword: inBody(swap([/^- /gmu, '* '])) },
  { name: 'pluses', reword: inBody(swap([/^- /gmu, '+ '])) },
  { name: 'points as letters', reword: inBody(swap([/^- (?=\p{L})/gmu, '• '])) },
  { name: 'full stops', reword: inBody(swap([/;$/gmu, '.'])) },
  { name: 'semicolons', reword: inBody(swap([/(?<=^- .*)\.$/gmu, ';'])) },
  { name: 'blank lines', reword: inBody(swap([/\n(?=[^\n])/gu, '\n\n'])) },
  { name: 'no blank lines', reword: inBody(swap([/\n{2,}/gu, '\n'])) },
  { name: 'lines of 88', reword: inBody((text) => wrap(text, 88)) },
  { name: 'lines of 64', reword: inBody((text) => wrap(text, 64)) },
  { name: 'indented', reword: inBody(swap([/^(?=\S)/gmu, '     '])) },
  { name: 'double blanks', reword: inBody(swap([/(?<=\p{L}) (?=\p{L})/gu, '  '])) },
  { name: 'CRLF', reword: swap([/\n/gu, '\r\n']) },
]

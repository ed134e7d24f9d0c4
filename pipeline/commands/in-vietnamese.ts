import type { Option } from 'commander'
import type { Lang } from '../settings.js'

/** Commander's headings in Vietnamese. */
export const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
  'Arguments:': 'Tham số:',
  'Global Options:': 'Tùy chọn chung:',
}

/** Put commander's complaint into Vietnamese, the offending word kept: `error: unknown command 'x'` → `Không có lệnh "x"…`. */
export function inVietnamese(text: string): string {
  const said = /'([^']*)'/.exec(text)?.[1] ?? ''
  const word = text.includes('required argument') ? (bracketed[said] ?? said) : inVietnameseUsage(said)
  const hint = 'Xem "doichieu --help".\n'
  if (text.includes('unknown command')) return `Không có lệnh "${word}". ${hint}`
  if (text.includes('unknown option')) return `Không có tùy chọn "${word}". ${hint}`
  if (text.includes('missing required argument')) return `Thiếu tham số "${word}". ${hint}`
  if (text.includes('required option')) return `Thiếu tùy chọn "${word}". ${hint}`
  if (text.includes('argument missing')) return `Tùy chọn "${word}" cần một giá trị. ${hint}`
  if (text.includes('too many arguments')) return `Thừa tham số. ${hint}`
  const choices = /Allowed choices are (.*)/.exec(text)
  if (choices) return `Giá trị không hợp lệ cho "${word}". Được chọn: ${choices[1]}\n`
  if (text.includes('is invalid')) return `Giá trị không hợp lệ cho "${word}". ${text.split('is invalid. ')[1] ?? hint}`
  return text
}

/** Describe an option with what may be chosen and what is meant where nothing is said: `… (chọn: vi, en; mặc định: vi)`. */
export function describeOption(option: Option, lang: Lang): string {
  const words = lang === 'vi' ? { of: 'chọn', otherwise: 'mặc định' } : { of: 'one of', otherwise: 'default' }
  const more = [
    ...(option.argChoices ? [`${words.of}: ${option.argChoices.join(', ')}`] : []),
    ...(option.defaultValue === undefined ? [] : [`${words.otherwise}: ${String(option.defaultValue)}`]),
  ]
  return option.description + (more.length ? ` (${more.join('; ')})` : '')
}

const bracketed: Readonly<Record<string, string>> = {
  options: 'tùy chọn',
  command: 'lệnh',
  path: 'đường dẫn',
  file: 'tệp',
  dir: 'thư mục',
  folder: 'thư mục',
  id: 'mã',
  words: 'từ cần tìm',
  plan: 'kế hoạch',
  guidance: 'hướng dẫn',
  direction: 'chiều',
  action: 'việc',
  from: 'từ',
  to: 'đến',
  name: 'tên',
  lang: 'ngôn ngữ',
  level: 'cấp',
  year: 'năm',
  format: 'dạng',
  n: 'số',
  p: 'số',
}

/** Put the bracketed words of a usage line into Vietnamese: `[options] <path...>` → `[tùy chọn] <đường dẫn...>`. */
export function inVietnameseUsage(text: string): string {
  return text.replace(
    /([<[])([a-z]+)(\.\.\.)?([>\]])/g,
    (whole, open: string, word: string, more = '', close: string) =>
      bracketed[word] ? `${open}${bracketed[word]}${more}${close}` : whole,
  )
}

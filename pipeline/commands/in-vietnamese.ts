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
  const word = /'([^']*)'/.exec(text)?.[1] ?? ''
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

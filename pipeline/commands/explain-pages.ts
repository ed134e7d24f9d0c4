import type { Page } from '../../corpus/document.js'
import { printable, printableName, type Console, type Said } from './console.js'

/** Name each page that could not be read, with its reason; gives how many there are. */
export function explainPages(pages: readonly Page[], path: string, console: Console): number {
  const failed = pages.filter((page) => page.state === 'failed')
  for (const page of failed) {
    const reason = explainReason(page.reason ?? '')
    console.say({
      vi: `Trang ${page.number ?? '?'} của "${printableName(path)}" không đọc được: ${reason.vi}`,
      en: `Page ${page.number ?? '?'} of "${printableName(path)}" could not be read: ${reason.en}`,
    })
  }
  return failed.length
}

/** Say why a page could not be read: `timeout` → "quá thời hạn"; a technical word for the curious stands behind in brackets. */
export function explainReason(reason: string): Said {
  const [, named = '', detail = ''] = /^(timeout|too-large|crashed)(?:: (.*))?$/su.exec(reason) ?? ['', '', reason]
  const { vi, en } = reasons[named] ?? { vi: 'trang bị hỏng', en: 'the page is damaged' }
  const more = detail ? ` (${printable(detail)})` : ''
  return { vi: vi + more, en: en + more }
}

const reasons: Readonly<Record<string, Said>> = {
  timeout: { vi: 'quá thời hạn', en: 'it took too long' },
  'too-large': { vi: 'ảnh quá lớn', en: 'its image is too large' },
  crashed: { vi: 'chương trình đọc trang dừng đột ngột', en: 'the program that reads pages broke off' },
}

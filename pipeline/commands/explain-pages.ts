import type { Page } from '../../corpus/document.js'
import { printable, printableName, type Console } from './console.js'

/** Name each page that could not be read, with its reason; gives how many there are. */
export function explainPages(pages: readonly Page[], path: string, console: Console): number {
  const failed = pages.filter((page) => page.state === 'failed')
  for (const page of failed) {
    const reason = printable(page.reason ?? '')
    console.say({
      vi: `Trang ${page.number ?? '?'} của "${printableName(path)}" không đọc được: ${reason}`,
      en: `Page ${page.number ?? '?'} of "${printableName(path)}" could not be read: ${reason}`,
    })
  }
  return failed.length
}

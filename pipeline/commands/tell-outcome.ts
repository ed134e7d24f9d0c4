import type { Outcome } from '../observer.js'
import type { RunReport } from '../run-report.js'
import { printableName, type Console } from './console.js'
import { count, duration } from './duration.js'
import { explainReason } from './explain-pages.js'
import { explain } from './explain.js'

/** Say in a line what became of a file. */
export function tell(outcome: Outcome, console: Console): void {
  const path = printableName(outcome.path)
  if (outcome.state === 'failed') console.say(explain(outcome.error))
  else if (outcome.state === 'known')
    console.say({ vi: `${path}: đã có, không đổi`, en: `${path}: already there, unchanged` })
  else if (outcome.state === 'queued') console.say({ vi: `${path}: đã xếp hàng chờ đọc`, en: `${path}: queued` })
  else {
    const bad = outcome.failedPages
    console.say({
      vi: `${path}: ${outcome.pages} trang, ${outcome.seconds.toFixed(1)} giây${bad ? `, ${bad} trang KHÔNG đọc được` : ''}`,
      en: `${path}: ${outcome.pages} pages, ${outcome.seconds.toFixed(1)} s${bad ? `, ${bad} pages NOT read` : ''}`,
    })
  }
}

/** Say what a run came to: counts, time, and after a long one the seconds by stage and the worst pages. */
export function summarise(report: RunReport, console: Console): void {
  const { read, pages, known, failed, pagesRecalled, elapsed } = report
  const [vi, en] = (['vi', 'en'] as const).map((lang) => (value: number) => count(value)[lang])
  const recalled = pagesRecalled
    ? {
        vi: `, trong đó ${vi!(pagesRecalled)} trang lần trước đã đọc`,
        en: `, ${en!(pagesRecalled)} of them read before`,
      }
    : { vi: '', en: '' }
  console.say({
    vi: `Đã đọc ${vi!(read)} tài liệu (${vi!(pages)} trang${recalled.vi}), ${vi!(known)} đã có sẵn, ${vi!(failed)} lỗi.`,
    en: `Read ${en!(read)} documents (${en!(pages)} pages${recalled.en}), ${en!(known)} already there, ${en!(failed)} failed.`,
  })
  if (elapsed < 60 || read + failed === 0) return
  for (const line of details(report)) console.say(line)
}

/** Say where a run's time went, and which pages were worst. */
export function details(report: RunReport): { vi: string; en: string }[] {
  const stages = Object.entries(report.seconds).filter(([, took]) => took >= 0.1)
  const lines = [
    { vi: `Thời gian: ${duration(report.elapsed).vi}.`, en: `Time: ${duration(report.elapsed).en}.` },
    {
      vi: `Giây theo công đoạn: ${stages.map(([name, took]) => `${names[name]?.vi ?? name} ${took.toFixed(1)}`).join(', ')}.`,
      en: `Seconds by stage: ${stages.map(([name, took]) => `${names[name]?.en ?? name} ${took.toFixed(1)}`).join(', ')}.`,
    },
  ]
  const worst = report.worst.slice(0, 5).map(({ path, page, seconds, reason }) => ({
    vi: `  ${printableName(path)}, trang ${page ?? 1}: ${seconds.toFixed(1)} giây${reason === null ? '' : `, KHÔNG đọc được: ${explainReason(reason).vi}`}`,
    en: `  ${printableName(path)}, page ${page ?? 1}: ${seconds.toFixed(1)} s${reason === null ? '' : `, NOT read: ${explainReason(reason).en}`}`,
  }))
  return worst.length ? [...lines, { vi: 'Các trang tệ nhất:', en: 'Worst pages:' }, ...worst] : lines
}

const names: Readonly<Record<string, { vi: string; en: string }>> = {
  file: { vi: 'mở tệp', en: 'opening files' },
  pages: { vi: 'đọc trang', en: 'reading pages' },
  text: { vi: 'phục hồi', en: 'restoring' },
  tree: { vi: 'bố cục', en: 'outlining' },
  record: { vi: 'rút dữ kiện', en: 'extracting' },
  store: { vi: 'lưu', en: 'storing' },
}

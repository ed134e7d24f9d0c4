import type { Console } from './console.js'

/** Listen for Ctrl-C and for the system's wish to end: the first is obeyed when the pages in hand are done, a second at once. */
export function listener(console: Console): { readonly signal: AbortSignal; close(): void } {
  const stop = new AbortController()
  const asked = ['SIGINT', 'SIGTERM'] as const
  const close = () => asked.forEach((name) => process.removeListener(name, onStop))
  const onStop = () => {
    console.say({
      vi: 'Đang dừng: đọc nốt các trang dở dang… (Ctrl-C lần nữa: dừng ngay)',
      en: 'Stopping: finishing the pages in hand… (Ctrl-C again: at once)',
    })
    stop.abort()
    close()
  }
  asked.forEach((name) => process.on(name, onStop))
  return { signal: stop.signal, close }
}

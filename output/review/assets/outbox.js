// What a person did is kept in the browser till the server has it: nothing is lost with the connection. Entries go in their order;
// each has an id of its own, so that one sent twice is kept once.
const key = 'doichieu-outbox'

const read = () => JSON.parse(localStorage.getItem(key) ?? '[]')
const write = (entries) => localStorage.setItem(key, JSON.stringify(entries))

/** Open the outbox. `answered(entry, status, body)` is told what became of each; `state(kind, waiting)` how it goes on the whole. */
export function openOutbox({ csrf, answered, state }) {
  let sending = false
  let pause = 1000
  let later = 0

  const drop = (id) => write(read().filter((entry) => entry.id !== id))

  async function send() {
    if (sending) return
    sending = true
    clearTimeout(later)
    try {
      for (;;) {
        const [entry] = read()
        if (!entry) {
          state('sent', 0)
          break
        }
        state('sending', read().length)
        const response = await post(entry)
        if (!response) {
          state('offline', read().length)
          later = setTimeout(send, pause)
          pause = Math.min(pause * 2, 15000)
          break
        }
        if (response.status === 401 || response.status === 403) {
          state('out', read().length)
          break
        }
        pause = 1000
        const body = await response.json().catch(() => ({}))
        // Where a person has to decide first, the entry stays till that is done: the page may be closed before.
        if (response.status !== 409) drop(entry.id)
        // Where nobody can decide (the page shows no document), it stays for the next page that can.
        if ((await answered(entry, response.status, body)) === false) break
        drop(entry.id)
      }
    } finally {
      sending = false
    }
  }

  /** Send one entry; null where nobody answers, or the server is in trouble. */
  async function post(entry) {
    const headers = { 'content-type': 'application/json', 'x-csrf': csrf, accept: 'application/json' }
    try {
      const response = await fetch('/api', { method: 'POST', headers, body: JSON.stringify(entry) })
      return response.status >= 500 ? null : response
    } catch {
      return null
    }
  }

  addEventListener('online', () => void send())
  return {
    /** Keep an entry and send it as soon as can be. */
    add(entry) {
      write([...read(), entry])
      void send()
    },
    waiting: () => read(),
    send,
  }
}

/** Make an id that nobody else makes. */
export function newId() {
  // randomUUID is missing where the page is served without TLS to another machine.
  if (crypto.randomUUID) return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

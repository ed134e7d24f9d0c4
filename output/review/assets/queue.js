// The queue by keyboard: j and k move, Enter opens, / searches. What was not sent from a document's page is sent from here.
import { openOutbox } from './outbox.js'

const links = [...document.querySelectorAll('table.queue a')]

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input,select,textarea')) return
  const at = links.indexOf(document.activeElement)
  if (event.key === 'j') links[Math.min(links.length - 1, at + 1)]?.focus()
  else if (event.key === 'k') links[Math.max(0, at - 1)]?.focus()
  else if (event.key === 'n') links[0]?.click()
  else if (event.key === '/') location.assign('/search')
  else return
  event.preventDefault()
})

const outbox = openOutbox({
  csrf: document.querySelector('meta[name=csrf]').content,
  answered: (_entry, status) => status !== 409,
  state: () => {},
})
if (outbox.waiting().length > 0) void outbox.send()

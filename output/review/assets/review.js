// The desk: facts beside the scan, by mouse and by keyboard. What is done shows at once and is sent in the background.
import { newId, openOutbox } from './outbox.js'
import { openViewer } from './viewer.js'
import { openWordDialog } from './word-dialog.js'

const desk = document.querySelector('.desk')
const { sha, next } = desk.dataset
const said = document.getElementById('said').dataset
const csrf = document.querySelector('meta[name=csrf]').content
const status = document.getElementById('status')
const column = document.getElementById('cards')
const facts = document.querySelector('.facts')
const conflict = document.getElementById('conflict')
const adding = document.getElementById('add')

const cards = () => [...column.querySelectorAll('.fact')]
const chosen = () => column.querySelector('.fact.chosen')
const held = (card) => JSON.parse(card.dataset.card)

// Words of the pages, asked once.
const asked = new Map()
const reading = (page) => {
  if (!asked.has(page))
    asked.set(
      page,
      fetch(`/d/${sha}/words/${page ?? 0}`).then((response) => response.json()),
    )
  return asked.get(page)
}
const words = async (page) => (await reading(page)).words
words.text = async () => (await reading(null)).text

/* What was done last, newest at the end, for taking it back. */
const done = JSON.parse(sessionStorage.getItem(`done-${sha}`) ?? '[]')
const keepDone = () => sessionStorage.setItem(`done-${sha}`, JSON.stringify(done.slice(-200)))

const outbox = openOutbox({ csrf, answered, state: tell })
const viewer = openViewer(document.querySelector('.viewer'), { words, said, clicked })
const askWord = openWordDialog(document.getElementById('word'), said, {
  save: saveWord,
  back: (word) => undoWord(word.version),
})

function tell(kind, waiting) {
  status.classList.toggle('bad', kind === 'offline' || kind === 'out')
  if (kind === 'offline') status.textContent = `${said.offline} ${waiting} ${said.pending}`
  else if (kind === 'out') status.textContent = `${said.out} (${waiting} ${said.pending})`
  else if (status.textContent && kind === 'sent') status.textContent = ''
}

function refuse(words) {
  status.classList.add('bad')
  status.textContent = words
}

/* Choosing. */
function choose(card, { scroll = true } = {}) {
  if (!card) return
  const before = chosen()
  if (before !== card) {
    before?.classList.remove('chosen')
    before?.removeAttribute('aria-current')
    card.classList.add('chosen')
    card.setAttribute('aria-current', 'true')
  }
  if (scroll) {
    card.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'nearest' })
  }
  viewer.show(held(card).ink)
}

function step(by) {
  const all = cards()
  choose(all[Math.min(all.length - 1, Math.max(0, all.indexOf(chosen()) + by))])
}

function stepOpen() {
  const all = cards()
  const at = all.indexOf(chosen())
  const open = (card) => card.dataset.state === 'open'
  const found = all.slice(at + 1).find(open) ?? all.find(open)
  if (found) return choose(found)
  choose(all[at])
  status.textContent = said.all
}

/* Saying. */
function say(card, verdict, more = {}) {
  const { said: about } = held(card)
  const entry = {
    kind: 'fact',
    id: newId(),
    sha256: sha,
    seen: card.dataset.version || null,
    verdict,
    ...about,
    ...more,
  }
  mark(card, verdict, entry.id)
  done.push({ id: entry.id, kind: 'fact' })
  keepDone()
  outbox.add(entry)
}

function mark(card, state, version) {
  card.classList.remove('open', 'confirm', 'correct', 'reject')
  card.classList.add(state, 'saving')
  card.dataset.state = state
  const sign = card.querySelector('.sure,.state')
  sign.className = 'state'
  sign.textContent = said[state] ?? ''
  card.dataset.version = version
}

const accept = (card) => {
  // What a person corrected is right already: to confirm what was extracted would undo it.
  if (card.dataset.state === 'open' || card.dataset.state === 'reject') say(card, 'confirm')
  stepOpen()
}

function undo() {
  const card = chosen()
  const own = card?.dataset.version
  const last = own ? { id: own, kind: 'fact' } : done.at(-1)
  if (!last) return
  const at = done.findIndex((one) => one.id === last.id)
  if (at >= 0) done.splice(at, 1)
  keepDone()
  if (last.kind === 'word') return undoWord(last.id)
  const target = own ? card : cards().find((one) => one.dataset.version === last.id)
  if (target) {
    mark(target, 'open', '')
    choose(target)
  }
  outbox.add({ kind: 'undo', id: newId(), sha256: sha, target: last.id })
}

/* Forms. */
async function openForm(card) {
  const place = card.querySelector('.form')
  if (place.firstChild) return close(place)
  const id = card.id.slice(2)
  place.innerHTML = await (await fetch(`/d/${sha}/form?fact=${id}`)).text()
  const form = place.querySelector('form')
  form.querySelector('input,select,textarea')?.focus()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { reason, ...filled } = Object.fromEntries(new FormData(form))
    say(card, 'correct', { form: filled, ...(reason ? { reason } : {}) })
    close(place)
    stepOpen()
  })
}

function openReject(card) {
  const place = card.querySelector('.form')
  const form = document.createElement('form')
  form.className = 'edit'
  const label = document.createElement('label')
  label.className = 'long'
  const caption = document.createElement('span')
  caption.textContent = said.reason
  const input = document.createElement('input')
  Object.assign(input, { type: 'text', name: 'reason', maxLength: 500 })
  label.append(caption, input)
  const acts = document.createElement('p')
  acts.className = 'acts'
  const go = document.createElement('button')
  go.className = 'go'
  go.textContent = said.refuse
  const cancel = document.createElement('button')
  Object.assign(cancel, { type: 'button', textContent: said.cancel })
  cancel.dataset.act = 'cancel'
  acts.append(go, cancel)
  form.append(label, acts)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    say(card, 'reject', input.value.trim() ? { reason: input.value.trim() } : {})
    close(place)
    stepOpen()
  })
  place.replaceChildren(form)
  input.focus()
}

function close(place) {
  place.replaceChildren()
  if (place.parentElement === adding) {
    adding.hidden = true
    picked = []
    viewer.pick(new Set())
    viewer.picking(false)
  }
  chosen()?.focus({ preventScroll: true })
}

/* Adding: a field, its inputs, and the words of the document it stands on. */
let picked = []
const addField = document.getElementById('add-field')

async function openAdd() {
  adding.hidden = false
  const place = adding.querySelector('.form')
  place.innerHTML = await (await fetch(`/d/${sha}/form?field=${addField.value}`)).text()
  const form = place.querySelector('form')
  viewer.picking(true)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const { reason, quote, ...filled } = Object.fromEntries(new FormData(form))
    const page = picked[0]?.page ?? viewer.page()
    const own = picked.length > 0 ? await between() : []
    const entry = {
      ...{ kind: 'fact', id: newId(), sha256: sha, seen: null, verdict: 'add', field: addField.value, quote, page },
      ...{
        raw: own.length > 0 ? own.map((word) => word.raw).join(' ') : quote,
        boxes: own.flatMap((word) => (word.box ? [word.box] : [])),
      },
      ...{ form: filled, ...(reason ? { reason } : {}) },
    }
    done.push({ id: entry.id, kind: 'fact' })
    keepDone()
    outbox.add(entry)
  })
  ;(place.querySelector('input,select,textarea') ?? addField).focus()
  adding.scrollIntoView({ block: 'nearest' })
}
addField.addEventListener('change', openAdd)

/** The words from the first that was picked to the last. */
async function between() {
  const starts = picked.map((one) => one.word.start)
  const list = await words(picked[0].page)
  return list.filter((word) => word.start >= Math.min(...starts) && word.start <= Math.max(...starts))
}

async function pick(word, page) {
  picked = picked.length === 1 && picked[0].page === page ? [picked[0], { word, page }] : [{ word, page }]
  const own = await between()
  viewer.pick(new Set(own.map((one) => one.start)))
  const { text } = await reading(page)
  adding.querySelector('[name=quote]').value = text.slice(own[0].start, own.at(-1).end).trim()
}

/* Words. */
function clicked(word, page) {
  if (adding.hidden) askWord(word, page)
  else void pick(word, page)
}

function saveWord({ raw, nth, version }, page, after) {
  const entry = { kind: 'word', id: newId(), sha256: sha, seen: version, page, raw, nth, after }
  done.push({ id: entry.id, kind: 'word' })
  keepDone()
  status.textContent = said.saving
  outbox.add(entry)
}

function undoWord(target) {
  status.textContent = said.saving
  outbox.add({ kind: 'undo-word', id: newId(), sha256: sha, target })
}

async function openWord(start) {
  const card = chosen()
  const page =
    held(card).ink.find((one) => one.start !== null && one.start <= start && start < one.end)?.page ??
    held(card).said.page
  const word = (await words(page)).find((one) => one.start === start)
  if (word) askWord(word, page)
}

/* What became of it. */
async function answered(entry, code, body) {
  if (code === 409) return decide(entry, body.earlier)
  if (entry.sha256 !== sha) return
  if (code !== 200) {
    refuse(`${said.refused}${body.wrong ? `: ${body.wrong.join(', ')}` : ''}`)
    for (const name of body.wrong ?? [])
      adding.querySelector(`[name="${CSS.escape(name || 'value')}"]`)?.setAttribute('aria-invalid', 'true')
    return entry.verdict === 'add' ? undefined : refresh()
  }
  if (entry.verdict === 'add') close(adding.querySelector('.form'))
  if (body.refresh) return refresh()
  progress(body)
  const card = column.querySelector(`[id="${/id="([^"]+)"/.exec(body.card)[1]}"]`)
  // A newer save of the same card is on its way: what it shows already is newer than this answer.
  const waits = outbox.waiting().some((one) => one.id === card?.dataset.version)
  if (card && !waits) replace(card, body.card)
}

function replace(card, text) {
  const made = document.createElement('template')
  made.innerHTML = text
  const fresh = made.content.firstElementChild
  const was = card.classList.contains('chosen')
  const focused = card.contains(document.activeElement)
  if (was && card.querySelector('.form').firstChild) return card.classList.remove('saving')
  card.replaceWith(fresh)
  if (was) {
    fresh.classList.add('chosen')
    fresh.setAttribute('aria-current', 'true')
    if (focused) fresh.focus({ preventScroll: true })
  }
}

function progress({ judged, facts: all }) {
  if (judged === undefined) return
  const place = document.getElementById('progress')
  place.querySelector('progress').value = judged
  place.querySelector('progress').max = all
  place.querySelector('.meter span').textContent = `${judged}/${all}`
}

async function refresh() {
  const card = chosen()
  const mine = card && held(card).said
  asked.clear()
  const fresh = await (await fetch(`/d/${sha}/cards`)).json()
  column.innerHTML = fresh.html
  progress(fresh)
  const same = cards().find((one) => {
    const { said: other } = held(one)
    return mine && other.field === mine.field && (other.quote === mine.quote || other.raw === mine.raw)
  })
  viewer.redraw()
  choose(same ?? cards()[0])
}

/** Somebody was earlier: who looks now decides; what is decided for is sent anew, having seen the other. */
function decide(entry, earlier) {
  conflict.querySelector('.what').textContent =
    `${earlier.said} – ${new Date(earlier.when).toLocaleString(document.documentElement.lang)}`
  conflict.showModal()
  const ended = new AbortController()
  return new Promise((resolve) => {
    const settle = (mine) => {
      ended.abort()
      if (conflict.open) conflict.close()
      if (mine) {
        const again = { ...entry, id: newId(), seen: earlier.id }
        done.push({ id: again.id, kind: entry.kind })
        keepDone()
        outbox.add(again)
      } else void refresh()
      resolve()
    }
    const { signal } = ended
    conflict.addEventListener('click', (event) => event.target.value && settle(event.target.value === 'mine'), {
      signal,
    })
    conflict.addEventListener('cancel', () => settle(false), { signal })
  })
}

/* By mouse. */
const acts = {
  accept: () => accept(chosen()),
  edit: () => openForm(chosen()),
  reject: () => openReject(chosen()),
  undo,
  add: openAdd,
  help: () => document.getElementById('help').showModal(),
}
facts.addEventListener('click', (event) => {
  const button = event.target.closest('button')
  const card = event.target.closest('.fact')
  if (card && card !== chosen()) choose(card, { scroll: false })
  if (!button) return
  if (button.dataset.act === 'cancel') close(button.closest('.form'))
  else if (button.dataset.act === 'word') void openWord(Number(button.dataset.start))
  else acts[button.dataset.act ?? button.dataset.do]?.()
})

/* By keyboard. */
const keys = {
  j: () => step(1),
  k: () => step(-1),
  Enter: acts.accept,
  e: acts.edit,
  x: acts.reject,
  u: acts.undo,
  a: acts.add,
  w: () => chosen()?.querySelector('button.word')?.click(),
  n: () => location.assign(next),
  '/': () => location.assign('/search'),
  '?': acts.help,
  '[': () => viewer.act('earlier'),
  ']': () => viewer.act('later'),
  '+': () => viewer.act('in'),
  '=': () => viewer.act('in'),
  '-': () => viewer.act('out'),
  0: () => viewer.act('fit'),
}
document.addEventListener('keydown', (event) => {
  const { target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
    if (event.ctrlKey && event.key === 'Enter') target.form?.requestSubmit()
    return
  }
  const typing = target.closest('input,select,textarea')
  // A long value is one line of sense: Enter saves it; where each line is an item, Enter makes another.
  if (event.key === 'Enter' && !event.shiftKey && target.matches('.long textarea')) {
    event.preventDefault()
    return target.form.requestSubmit()
  }
  if (event.key === 'Escape' && target.closest('.form, #add'))
    return close(target.closest('.form') ?? adding.querySelector('.form'))
  if (typing || (event.key === 'Enter' && target.closest('button,a,summary'))) return
  const act = keys[event.key]
  if (!act || (!chosen() && event.key === 'Enter')) return
  event.preventDefault()
  act()
})

/* A link from a report or an audit leads to its sentence. */
const quote = new URLSearchParams(location.search).get('quote')
const linked = quote && cards().find((card) => held(card).quotes.includes(quote))
if (linked || !desk.dataset.linked)
  choose(linked || cards().find((card) => card.dataset.state === 'open') || cards()[0])
else viewer.show(JSON.parse(desk.dataset.linked))
if (outbox.waiting().length > 0) void outbox.send()

import { termOf } from '../../corpus/glossary.js'
import type { Text } from '../../corpus/document.js'
import { tokensAt } from '../../corpus/span.js'
import type { Evidence } from '../../extractors/record.js'
import type { Card } from './cards.js'
import { fieldInputs, labelOf } from './field-inputs.js'
import { asJson, html } from './markup.js'
import type { Markup } from './markup.js'
import type { Lang, Means } from './means.js'
import { say, sayTime } from './words.js'
import type { WordKey } from './words.js'

// Below this a reader is told that a word is doubtful.
const doubtful = 0.85

/** Write a card's quote with its doubtful words marked. */
function quoteOf(ink: Evidence, text: Text): Markup {
  if (ink.start === null || ink.end === null) return html`${ink.quote}`
  const parts: Markup[] = []
  let at = ink.start
  for (const { span, confidence } of tokensAt(text.tokens, { start: ink.start, end: ink.end })) {
    if (confidence >= doubtful || span.start < ink.start || span.end > ink.end) continue
    parts.push(html`${text.value.slice(at, span.start)}<mark>${text.value.slice(span.start, span.end)}</mark>`)
    at = span.end
  }
  return html`${parts}${text.value.slice(at, ink.end)}`
}

/** Name the doubtful words of a quote with what else they may be. */
function othersOf(ink: Evidence, text: Text, lang: Lang): Markup | '' {
  if (ink.start === null || ink.end === null) return ''
  const words = tokensAt(text.tokens, { start: ink.start, end: ink.end }).filter(
    ({ confidence }) => confidence < doubtful,
  )
  if (words.length === 0) return ''
  const items = words.slice(0, 12).map(({ span, raw, confidence, candidates = [] }) => {
    const now = text.value.slice(span.start, span.end)
    const others = candidates.filter((one) => one.text.trim() !== now.trim()).slice(0, 3)
    return html`<li>
      <button type="button" class="word" data-act="word" data-start="${span.start}">
        <b>${now}</b> <small>${percent(confidence)}</small></button
      >${
        now === raw ? '' : html` ← <span class="raw">${raw}</span>`
      }${others.map((one) => html` · ${one.text} <small>${percent(one.odds)}</small>`)}
    </li>`
  })
  return html`<div class="others">
    <span class="hint">${say(lang, 'others')}</span>
    <ul>
      ${items}
    </ul>
  </div>`
}

const percent = (share: number) => `${Math.round(100 * share)}%`

function inkOf(ink: Evidence, text: Text, lang: Lang, part?: string): Markup {
  const where = ink.page === null ? say(lang, 'no_pages') : `${say(lang, 'page').toLowerCase()} ${ink.page}`
  const raw =
    ink.raw === ink.quote ? '' : html`<p class="raw"><span class="hint">${say(lang, 'raw')}</span> ${ink.raw}</p>`
  return html`<blockquote>
    <p><span class="hint">${part ? `${part}, ` : ''}${where}</span> ${quoteOf(ink, text)}</p>
    ${raw}${othersOf(ink, text, lang)}
  </blockquote>`
}

function saidOf({ said, extracted }: Card, lang: Lang, means: Pick<Means, 'inWords'>): Markup | '' {
  if (!said) return ''
  const key = `verdict_${said.verdict}` as WordKey
  const before =
    said.verdict === 'correct'
      ? html` <span class="was">${say(lang, 'machine_said')}: <s>${means.inWords(extracted, lang)}</s></span>`
      : ''
  const why = said.reason ? html` — ${said.reason}` : ''
  return html`<p class="said">
    <b>${say(lang, key)}</b> ${say(lang, 'by')} ${said.who}, ${sayTime(lang, said.madeAt ?? '')}${why}${before}
  </p>`
}

function sureness({ confidence, said }: Card, lang: Lang): Markup {
  if (said) return html`<span class="state">${say(lang, `verdict_${said.verdict}` as WordKey)}</span>`
  const how = confidence < 0.6 ? 'low' : confidence < doubtful ? 'mid' : 'high'
  return html`<span class="sure ${how}" title="${percent(confidence)} ${say(lang, 'sure')}"
    >${percent(confidence)}</span
  >`
}

/** Show the sentences of single values within a fact, where they are not its own. */
function partsOf({ field, evidence, parts }: Card, text: Text, lang: Lang): Markup[] {
  const told = new Set(evidence.map(({ quote }) => quote))
  return Object.entries(parts).flatMap(([part, inks]) => {
    const own = inks.filter(({ quote }) => !told.has(quote))
    for (const { quote } of own) told.add(quote)
    const input = fieldInputs[field]?.find(({ path }) => path === part || path.startsWith(`${part}.`))
    return own.map((ink) => inkOf(ink, text, lang, input && labelOf(input, lang).split(':')[0]))
  })
}

const allInk = ({ evidence, parts }: Card) => [...evidence, ...Object.values(parts).flat()]

/** What a script needs to point at the ink and to say what a person said of the fact. */
function dataOf(card: Card) {
  const [first] = card.evidence
  const { field, extracted: before } = card
  return {
    ink: allInk(card).map(({ page, start, end, boxes }) => ({ page, start, end, boxes })),
    quotes: allInk(card).map(({ quote }) => quote),
    said: { field, before, quote: first?.quote ?? null, page: first?.page ?? null, raw: first?.raw ?? null },
  }
}

/** Write a fact as a card: its value, its sentence as restored and as read, its doubtful words, what people said, what can be done. */
export function factCard(card: Card, text: Text, lang: Lang, means: Pick<Means, 'inWords'>): Markup {
  const { id, field, said, value, evidence } = card
  const term = termOf(field)
  const state = said?.verdict ?? 'open'
  const act = (name: string, key: WordKey, press: string) =>
    html`<button type="button" data-act="${name}">${say(lang, key)} <kbd>${press}</kbd></button>`
  return html`<article
    class="fact ${state}"
    id="f-${id}"
    tabindex="-1"
    data-field="${field}"
    data-version="${said?.id ?? ''}"
    data-state="${state}"
    data-card="${asJson(dataOf(card))}"
  >
    <h3>
      <span class="label">${lang === 'vi' ? term.vi : term.en}</span>
      <span class="value">${means.inWords(value, lang)}</span> ${sureness(card, lang)}
    </h3>
    <div class="detail">
      ${evidence.map((ink) => inkOf(ink, text, lang))}${partsOf(card, text, lang)}${saidOf(card, lang, means)}
      <p class="acts">
        ${said?.verdict === 'add' ? '' : [act('accept', 'accept', 'Enter'), act('edit', 'edit', 'e'), act('reject', 'reject', 'x')]}${act('undo', 'undo', 'u')}
      </p>
      <div class="form"></div>
    </div>
  </article>`
}

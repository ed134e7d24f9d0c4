import type { Queue, QueueFilter, QueueLine, QueueShelves } from '../store/desk.js'
import type { DocumentSummary } from '../store/store.js'
import { html } from './markup.js'
import type { Markup } from './markup.js'
import type { Lang, Means } from './means.js'
import { say } from './words.js'
import type { WordKey } from './words.js'

/** How many documents a page of the queue shows. */
export const perPage = 50

const states = ['waiting', 'begun', 'done', 'failed'] as const

/** Write a filter as the query of an address; an empty one is nothing. */
export function queryOf(filter: QueueFilter, more: Readonly<Record<string, string>> = {}): string {
  const { level, round, province, state } = filter
  const given = Object.entries({ level, round, province, state, ...more }).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)] as [string, string]],
  )
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}

/** Name a document in one line: `54/KH-UBND · Ủy ban nhân dân thị xã Duyên Hải`. */
export function nameOf({ number, issuer, locality, path }: DocumentSummary): string {
  const name = [number?.startsWith('/') ? `…${number}` : number, issuer ?? locality].filter(Boolean).join(' · ')
  return name || fileOf(path)
}

/** Give the file's own name; where it lies on the machine is nobody's business. */
export function fileOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? ''
}

/** Write the form that narrows a list by level, province and round (and state). */
export function filterForm(
  filter: QueueFilter,
  shelves: QueueShelves,
  lang: Lang,
  means: Pick<Means, 'vocabulary'>,
  more: Markup | '' = '',
): Markup {
  const select = (name: string, label: WordKey, now: string, options: readonly (readonly [string, string])[]) =>
    html`<label
      ><span>${say(lang, label)}</span>
      <select name="${name}">
        <option value="">${say(lang, 'all')}</option>
        ${options.map(
          ([value, said]) => html`<option value="${value}" ${value === now ? html` selected` : ''}>${said}</option>`,
        )}
      </select></label
    >`
  return html`<form class="filter" method="get">
    ${[
      select(
        'province',
        'province',
        filter.province ?? '',
        shelves.provinces.map((one) => [one, one] as const),
      ),
      select(
        'level',
        'level',
        filter.level ?? '',
        means.vocabulary('level', lang).map(({ code, said }) => [code, said] as const),
      ),
      select(
        'round',
        'round',
        String(filter.round ?? ''),
        shelves.rounds.map((one) => [String(one), String(one)] as const),
      ),
    ]}${more}<button>${say(lang, 'show')}</button>
  </form>`
}

function reasons({ doubtful, anomalies, failedPages, findings, lost }: QueueLine, lang: Lang): Markup {
  const counted: readonly (readonly [number, WordKey, string])[] = [
    [failedPages, 'failed_pages', 'bad'],
    [lost, 'lost_some', 'bad'],
    [doubtful, 'doubtful', 'mid'],
    [anomalies, 'anomalies', 'mid'],
    [findings ?? 0, 'findings', 'mid'],
  ]
  const held = counted.filter(([count]) => count > 0)
  if (held.length === 0) return html`<span class="hint">${say(lang, 'nothing_doubtful')}</span>`
  return html`${held.map(([count, key, how]) => html`<span class="chip ${how}">${count} ${say(lang, key)}</span> `)}`
}

function line(queued: QueueLine, query: string, lang: Lang): Markup {
  const { document, facts, judged } = queued
  if (document.state === 'failed')
    return html`<tr class="failed">
      <td>
        ${nameOf(document)}
        <div class="hint">${fileOf(document.path)}</div>
      </td>
      <td><span class="chip bad">${say(lang, 'state_failed')}</span> <span class="hint">${document.problem}</span></td>
      <td></td>
    </tr>`
  const where = [document.locality, document.province].filter(Boolean).join(', ')
  return html`<tr>
    <td>
      <a href="/d/${document.sha256}${query}">${nameOf(document)}</a>
      <div>${document.title ?? say(lang, 'untitled')}</div>
      <div class="hint">
        ${where}${document.date ? ` · ${sayDay(document.date, lang)}` : ''} · ${fileOf(document.path)}
      </div>
    </td>
    <td>${reasons(queued, lang)}</td>
    <td class="num">${meter(judged, facts, lang)}</td>
  </tr>`
}

/** Write a day as people do: 2019-08-26 → 26/08/2019. */
export function sayDay(iso: string, lang: Lang): string {
  return lang === 'vi' ? iso.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') : iso
}

/** Show how much is done, as figures and as a bar. */
export function meter(done: number, all: number, lang: Lang): Markup {
  return html`<span class="meter"
    ><progress value="${done}" max="${Math.max(1, all)}" aria-label="${say(lang, 'progress')}"></progress>
    <span>${done}/${all}</span></span
  >`
}

/** Write the queue: what needs a person most comes first. */
export function queuePage(
  queue: Queue,
  filter: QueueFilter,
  shelves: QueueShelves,
  lang: Lang,
  means: Pick<Means, 'vocabulary'>,
): Markup {
  const stateChoice = html`<label
    ><span>${say(lang, 'state')}</span>
    <select name="state">
      <option value="">${say(lang, 'all')}</option>
      ${states.map(
        (one) =>
          html`<option value="${one}" ${one === filter.state ? html` selected` : ''}>
            ${say(lang, `state_${one}`)}
          </option>`,
      )}
    </select></label
  >`
  const offset = filter.offset ?? 0
  const turn = (to: number, key: WordKey) =>
    html`<a href="/${queryOf(filter, { offset: String(to) })}">${say(lang, key)}</a>`
  const query = queryOf(filter)
  return html`<h1>${say(lang, 'queue')}</h1>
    ${filterForm(filter, shelves, lang, means, stateChoice)}
    <p class="work">
      ${say(lang, 'progress')}: ${meter(queue.done, queue.documents, lang)} ${say(lang, 'documents')} ·
      ${meter(queue.judged, queue.facts, lang)} ${say(lang, 'facts')}
    </p>
    ${
      queue.lines.length === 0
        ? html`<p>${say(lang, 'empty_queue')}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="${say(lang, 'queue')}">
            <table class="queue">
              <thead>
                <tr>
                  <th scope="col">${say(lang, 'document')}</th>
                  <th scope="col">${say(lang, 'why')}</th>
                  <th scope="col">${say(lang, 'progress')}</th>
                </tr>
              </thead>
              <tbody>
                ${queue.lines.map((one) => line(one, query, lang))}
              </tbody>
            </table>
          </div>`
    }
    <p class="turns">
      ${offset > 0 ? turn(Math.max(0, offset - perPage), 'earlier_page') : ''}
      ${offset + perPage < queue.documents ? turn(offset + perPage, 'later_page') : ''}
    </p>`
}

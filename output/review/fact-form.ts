import { fieldInputs, labelOf } from './field-inputs.js'
import type { FieldInput } from './field-inputs.js'
import { html } from './markup.js'
import type { Markup } from './markup.js'
import type { Lang, Means } from './means.js'
import { sayDay } from './queue-page.js'
import { say } from './words.js'

type Loose = Readonly<Record<string, unknown>>

function at(value: unknown, path: string): unknown {
  if (path === '') return value
  return path.split('.').reduce<unknown>((held, key) => (held as Loose | null | undefined)?.[key], value)
}

const precisions: Readonly<Record<string, readonly [string, string]>> = {
  day: ['ngày', 'day'],
  month: ['tháng', 'month'],
  quarter: ['quý', 'quarter'],
}

function choicesOf({ of = [] }: FieldInput, lang: Lang, means: Pick<Means, 'vocabulary'>) {
  if (typeof of === 'string') return means.vocabulary(of, lang)
  return of.map((code) => ({ code, said: precisions[code]?.[lang === 'vi' ? 0 : 1] ?? code }))
}

function control(input: FieldInput, name: string, held: unknown, lang: Lang, means: Pick<Means, 'vocabulary'>): Markup {
  const value = held === null || held === undefined ? '' : Array.isArray(held) ? held.join('\n') : String(held)
  const must = input.needed ? html` required` : ''
  if (input.kind === 'check')
    return html`<input type="checkbox" name="${name}" ${held === true ? html` checked` : ''} />`
  // A browser's own inputs for days and numbers follow the machine's language: 1.200 and 05/06 would mean other things there than here.
  if (input.kind === 'date')
    return html`<input
      type="text"
      name="${name}"
      value="${sayDay(value, lang)}"
      placeholder="${lang === 'vi' ? 'ngày/tháng/năm' : 'yyyy-mm-dd'}"
      pattern="\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}"
      inputmode="numeric"
      autocomplete="off"
      ${must}
    />`
  if (input.kind === 'number')
    return html`<input
      type="text"
      name="${name}"
      value="${value.replace('.', ',')}"
      pattern="\\d[\\d.]*(,\\d+)?"
      inputmode="decimal"
      autocomplete="off"
      ${must}
    />`
  if (input.kind === 'lines')
    return html`<textarea name="${name}" rows="${Math.min(8, 1 + value.split('\n').length)}">${value}</textarea>`
  if (input.kind === 'long')
    return html`<textarea name="${name}" rows="${Math.min(6, 1 + Math.floor(value.length / 60))}" ${must}>
${value}</textarea>`
  if (input.kind === 'text')
    return html`<input type="text" name="${name}" value="${value}" autocomplete="off" spellcheck="false" ${must} />`
  const choices = choicesOf(input, lang, means)
  const known = value === '' || choices.some(({ code }) => code === value)
  return html`<select name="${name}" ${must}>
    ${input.needed ? '' : html`<option value=""></option>`}${[
      ...choices,
      ...(known ? [] : [{ code: value, said: value }]),
    ].map(({ code, said }) => html`<option value="${code}" ${code === value ? html` selected` : ''}>${said}</option>`)}
  </select>`
}

function row(input: FieldInput, name: string, held: unknown, lang: Lang, means: Pick<Means, 'vocabulary'>): Markup {
  const hint = input.kind === 'lines' ? html` <small>(${say(lang, 'line_each')})</small>` : ''
  return html`<label class="${input.kind}"
    ><span>${labelOf(input, lang)}${hint}</span>${control(input, name, held, lang, means)}</label
  >`
}

/** Members of a list, each with its inputs in a row, and a blank one more. */
function members(
  inputs: readonly FieldInput[],
  name: string,
  value: unknown,
  lang: Lang,
  means: Pick<Means, 'vocabulary'>,
): Markup[] {
  const held = at(value, name)
  const list: readonly unknown[] = Array.isArray(held) ? (held as unknown[]) : []
  return [...list, null].map((member, i) => {
    const own = inputs.map((input) => {
      const key = input.path.split('.')[2]!
      return row(input, `${name}.${i}.${key}`, at(member, key), lang, means)
    })
    return html`<fieldset class="member">
      <legend>${labelOf(inputs[0]!, lang).split(':')[0]} ${i + 1}</legend>
      ${own}
    </fieldset>`
  })
}

/** Write the inputs of a field, filled with a value: days as days, numbers as numbers, closed lists as lists. */
export function factInputs(field: string, value: unknown, lang: Lang, means: Pick<Means, 'vocabulary'>): Markup {
  const inputs = fieldInputs[field] ?? []
  const done = new Set<string>()
  return html`${inputs.map((input) => {
    if (!input.path.includes('*')) return row(input, input.path || 'value', at(value, input.path), lang, means)
    const name = input.path.split('.')[0]!
    if (done.has(name)) return ''
    done.add(name)
    return members(
      inputs.filter(({ path }) => path.startsWith(`${name}.*`)),
      name,
      value,
      lang,
      means,
    )
  })}`
}

/** Write the form in which a fact is corrected. */
export function correctForm(field: string, value: unknown, lang: Lang, means: Pick<Means, 'vocabulary'>): Markup {
  return html`<form class="edit" data-verdict="correct">
    ${factInputs(field, value, lang, means)}
    <label class="text"
      ><span>${say(lang, 'reason')}</span><input type="text" name="reason" maxlength="500" autocomplete="off"
    /></label>
    <p class="acts">
      <button class="go">${say(lang, 'save')} <kbd>Enter</kbd></button>
      <button type="button" data-act="cancel">${say(lang, 'cancel')} <kbd>Esc</kbd></button>
    </p>
  </form>`
}

/** Write the form in which a fact that was not found is added, with the words of the document it stands on. */
export function addForm(field: string, lang: Lang, means: Pick<Means, 'vocabulary'>): Markup {
  return html`<form class="edit" data-verdict="add" data-field="${field}">
    ${factInputs(field, undefined, lang, means)}
    <label class="long"
      ><span>${say(lang, 'quote')} <small>${say(lang, 'quote_hint')}</small></span
      ><textarea name="quote" rows="2" required></textarea>
    </label>
    <label class="text"
      ><span>${say(lang, 'reason')}</span><input type="text" name="reason" maxlength="500" autocomplete="off"
    /></label>
    <p class="acts">
      <button class="go">${say(lang, 'save')}</button>
      <button type="button" data-act="cancel">${say(lang, 'cancel')} <kbd>Esc</kbd></button>
    </p>
  </form>`
}

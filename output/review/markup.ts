import { escapeHtml } from '../paper/escape-html.js'

/** HTML that is safe to show: made by `html` alone, so that a document's words cannot pass for it. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

type Held = Markup | string | number | null | undefined | false | readonly Held[]

function write(held: Held): string {
  if (held === null || held === undefined || held === false) return ''
  if (held instanceof Markup) return held.text
  if (Array.isArray(held)) return (held as readonly Held[]).map(write).join('')
  return escapeHtml(visible(String(held)))
}

// Marks that turn the direction of writing, or hide in it, would let a document's words seem to stand where they do not.
// oxlint-disable-next-line no-control-regex -- the control characters are what this is about
const hidden = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const visible = (text: string) => text.replace(hidden, '\ufffd')

/** Write HTML; whatever is put into it is shown as it is: `html`<b>${'a<b'}</b>`` → `<b>a&lt;b</b>`. */
export function html(parts: TemplateStringsArray, ...held: readonly Held[]): Markup {
  return new Markup(parts.reduce((all, part, i) => all + write(held[i - 1]) + part))
}

/** Write a value as JSON into an attribute of a tag; scripts read it back, letter for letter. */
export function asJson(value: unknown): Markup {
  const unseen = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  return new Markup(escapeHtml(JSON.stringify(value).replace(hidden, unseen)))
}

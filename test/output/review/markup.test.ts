import { expect, it } from 'vitest'
import { asJson, html } from '../../../output/review/markup.js'

it.each<[string | number | null | false, string]>([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [`" onclick='x'`, '&quot; onclick=&#39;x&#39;'],
  ['\u202Etxt.exe\u2066', '\uFFFDtxt.exe\uFFFD'],
  ['Đại hội\u0000\u001b[31m', 'Đại hội\uFFFD\uFFFD[31m'],
  [null, ''],
  [false, ''],
  [0, '0'],
])('shows %j as it is', (held, text) => {
  expect(html`<b title="${held}">${held}</b>`.text).toBe(`<b title="${text}">${text}</b>`)
})

it('takes in what it wrote itself, and lists of it', () => {
  expect(html`<p>${['<', '>'].map((one) => html`<b>${one}</b>`)}</p>`.text).toBe('<p><b>&lt;</b><b>&gt;</b></p>')
})

it('hands values to scripts letter for letter, in an attribute that nothing leaves', () => {
  const value = { quote: `</script>"'&\u202E` }
  const text = html`<i data-x="${asJson(value)}"></i>`.text
  expect(text.match(/[<>]/g)).toHaveLength(4)
  expect(text).not.toContain('\u202E')
  const read = /data-x="([^"]*)"/
    .exec(text)![1]!
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
  expect(JSON.parse(read)).toEqual(value)
})

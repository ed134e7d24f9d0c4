import { expect, test } from 'vitest'
import { escapeHtml } from '../../../output/paper/escape-html.js'

test.each([
  ['<script>alert("x")</script>', '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'],
  ["Ủy ban & 'Mặt trận'", 'Ủy ban &amp; &#39;Mặt trận&#39;'],
  ['&amp;', '&amp;amp;'],
])('%s', (text, html) => expect(escapeHtml(text)).toBe(html))

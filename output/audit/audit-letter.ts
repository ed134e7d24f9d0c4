import type { Audit } from './audit.js'
import { letterOf } from './letter.js'
import type { Lang } from './words.js'

/** Keep words of a document from being read as Markdown. */
function plain(text: string): string {
  return text.replace(/([\\`*_[\]<>#|~])/g, '\\$1')
}

/** Write an audit as a letter in Markdown, ready to be sent: what to put right, with both sides' words and pages. */
export function auditLetter(audit: Audit, lang: Lang): string {
  const letter = letterOf(audit, lang)
  const items = letter.items.map(({ rule, why, lines }, i) =>
    [
      `${i + 1}. **${plain(rule)}** ${plain(why)}`,
      ...lines.map(({ label, text }) => `   - ${label}: ${plain(text)}`),
    ].join('\n'),
  )
  const parts = [
    `# ${letter.title}`,
    plain(letter.to),
    plain(letter.opening),
    ...(items.length ? [items.join('\n\n')] : []),
    ...(letter.closing ? [letter.closing] : []),
    ...(letter.doubts
      ? [`## ${letter.doubts.title}`, letter.doubts.lines.map((line) => `- ${plain(line)}`).join('\n')]
      : []),
  ]
  return parts.join('\n\n') + '\n'
}

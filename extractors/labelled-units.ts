import type { Tree } from '../corpus/document.js'
import { sameKey } from '../corpus/vietnamese.js'
import type { Finding, ResponsibleUnit } from './fields.js'
import { folded, part, pointsOf, wordsOf } from './points.js'
import { beginsWithBody, splitBodies } from './readers/duty.js'

const label =
  /^\s*[-+•]?\s*(?:don vi|co quan|bo phan|phong)(?:,? (?:don vi|co quan))?\s+(chu tri|phoi hop|thuc hien|dau moi)[^:]{0,40}:\s*/u

/** Find who does what where a plan has no chapter for it, from labels: `"Đơn vị chủ trì: Sở Tư pháp."`, `"Cơ quan phối hợp: …"`. */
export function labelledUnits(tree: Tree): Finding<ResponsibleUnit>[] {
  const found = new Map<string, Finding<ResponsibleUnit>>()
  for (const { passage } of pointsOf(tree)) {
    const said = label.exec(folded(passage))
    if (!said) continue
    const role = said[1] === 'phoi hop' ? 'support' : said[1] === 'thuc hien' ? 'assigned' : 'lead'
    for (const span of splitBodies(passage.text, said[0].length, passage.text.length)) {
      const unit = part(passage, span.start, span.end)
      const key = sameKey(unit.text)
      if (!beginsWithBody(unit.text) || /^(?:cac|nhung)\s/u.test(folded(unit)) || unit.text.length > 120) continue
      const known = found.get(key)
      if (known && (known.value.role === 'lead' || role !== 'lead')) continue
      found.set(key, { value: { unit: wordsOf(unit), role, tasks: [] }, spans: [passage.span], confidence: 0.7 })
    }
  }
  return [...found.values()]
}

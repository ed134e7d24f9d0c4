import type { Text } from '../../../corpus/document.js'
import { oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { Clause } from './clauses.js'

type Unit = PlanRecord['responsible_units'][number]

const LEADS =
  /(?<![\p{L}])(?:giao|do|phân công)?\s*(?<unit>(?:Phòng|Ban|Văn phòng|Công chức|Bộ phận|Trung tâm|Chi cục|Vụ)\s+\p{L}[^,;:.()\n]{2,60}?)\s+(?:chủ trì|là (?:cơ quan |đơn vị )?(?:đầu mối|chủ trì|thường trực)|làm (?:cơ quan |đơn vị )?(?:đầu mối|chủ trì))(?=\s|$)/u

/** Read which office a running sentence charges with the lead, where no office was read at all: "giao Phòng Văn hóa - Xã hội chủ trì tham mưu". */
export function leadsIn(clauses: readonly Clause[], text: Text): Unit[] {
  return clauses.flatMap((clause): Unit[] => {
    const unit = LEADS.exec(clause.words)?.groups!['unit']
    return unit
      ? [
          {
            unit: oneLine(unit),
            role: 'lead',
            tasks: [oneLine(clause.words)],
            confidence: 0.75,
            evidence: [evidenceAt(text, clause)],
          },
        ]
      : []
  })
}

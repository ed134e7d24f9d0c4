import type { Tree } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { docType } from '../doc-type.js'
import type { Anomaly, Finding } from '../fields.js'
import { issuer } from '../issuer.js'
import { signatory } from '../signatory.js'
import { defect } from './form.js'

const ofCommittee = /^(?:uy ban nhan dan|ubnd)(?![a-z])/u
const inItsName = /(?<![a-z])t\s?[./]?\s?m\s*[.,]?\s*(?:uy\s+ban|ubnd)(?![a-z])/u

/**
 * Find a committee's plan signed by one office alone: `"KT. CHỦ TỊCH"` without `"TM. ỦY BAN NHÂN DÂN"` above it (Nghị định 30/2020/NĐ-CP
 * Phụ lục I, mục II khoản 7). Never certain: the chairman may issue in his own name, and a scan may have lost the line.
 */
export function unsignedFor(tree: Tree): Finding<Anomaly>[] {
  const [signed] = signatory(tree)
  if (docType(tree)[0]?.value !== 'Kế hoạch' || !ofCommittee.test(fold(issuer(tree)[0]?.value ?? ''))) return []
  if (!signed?.value.name || !/^(?:q\.\s*)?(?:pho )?chu tich$/u.test(fold(signed.value.title ?? ''))) return []
  // "KT. CHỦ TỊCH": only the formula of a deputy; "TL.", "TUQ." have rules of their own
  if (!/^(?:k\s?\/?\s?t\s?[.,]?\s*chu tich)?$/u.test(fold(signed.value.capacity ?? ''))) return []
  // a line that columns pushed elsewhere is still there
  if (inItsName.test(fold(tree.text).replace(/[\s*_|]+/gu, ' '))) return []
  const [at] = signed.parts?.['capacity'] ?? signed.parts?.['title'] ?? signed.spans
  return [defect('missing_signing_formula', 'Thiếu dòng “TM. ỦY BAN NHÂN DÂN” trên chức vụ người ký.', at, false)]
}

// ranks of army and police are written by right
const learned =
  /^[^\p{L}]*(?:(?:GS|PGS|TSKH|TS|Th\.?S|Thạc sĩ|Tiến sĩ|Giáo sư|Phó Giáo sư|BSCKI{0,2}|BS|KS|CN|NGND|NGƯT|TTND|TTƯT)(?:[.,\s]+|$))+(?=\p{Lu}\p{L}*\s)/u
const ownRules = /(?<![a-z])(?:truong|dai hoc|hoc vien|benh vien|vien|trung tam y te|giao duc|y te|khoa hoc)(?![a-z])/u

/**
 * Find a degree or title of learning before the signer's name: `"PGS.TS Đinh Thanh Trà"` (Nghị định 30/2020/NĐ-CP Phụ lục I, mục II khoản 7);
 * schools, hospitals and institutes may have a rule that allows it.
 */
export function learnedName(tree: Tree): Finding<Anomaly>[] {
  const at = signatory(tree)[0]?.parts?.['name']?.[0]
  if (!at || !learned.test(tree.text.slice(at.start, at.end))) return []
  const allowed = ownRules.test(fold(issuer(tree)[0]?.value ?? 'truong'))
  const note = `Không ghi học hàm, học vị trước họ tên người ký${allowed ? ', trừ khi ngành có quy định riêng' : ''}.`
  return [defect('academic_title_before_name', note, at, !allowed)]
}

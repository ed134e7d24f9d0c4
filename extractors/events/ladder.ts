import type { Tree } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import type { Level } from '../fields.js'
import { folded, pointsOf } from '../points.js'

/** The rung of the body that issues a document, as far as its events are concerned: a department of a province stands above the grass roots. */
export function rungOfIssuer(tree: Tree): Level | null {
  const head = tree.children.filter((child) => child.kind === 'head' || child.kind === 'preamble')
  const lines = head
    .flatMap((child) => (child.kind === 'passage' ? [] : pointsOf(child)))
    .map(({ passage }) => folded(passage).replace(/\s+/gu, ' '))
  const top = lines.slice(0, 6).join(' | ')
  if (
    /(?:^|\| ?)(?:so|cuc|chi cuc|ban quan ly|ban dan toc|cong an tinh|thanh tra tinh|van phong uy ban|van phong ubnd) /u.test(
      top,
    )
  )
    return 'TREN_CO_SO'
  if (/(?:^|\| ?)(?:truong|benh vien|trung tam|phong|cong ty) /u.test(top)) return 'CO_SO'
  for (const line of [...lines].reverse()) {
    const said =
      /(?:uy ban nhan dan|ubnd|hoi dong thi dua[ ,–-]*khen thuong)(?: \(ubnd\))? (xa|phuong|thi tran|dac khu|huyen|quan|thi xa|tinh|thanh pho|tp)(?![a-z])[^,;|]{0,60}?(?= (?:xay dung|ban hanh|trien khai|to chuc|huong dan|de nghi|phat dong|yeu cau|thong bao)|,|$)/u.exec(
        line,
      )
    if (said) return rungOfUnit(said[1]!, line)
  }
  for (const line of lines) {
    const said =
      /(?:uy ban nhan dan|ubnd|hoi dong nhan dan)\s*\|?\s*(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|tinh|thanh pho|tp)(?![a-z])/u.exec(
        line,
      )
    if (said) return rungOfUnit(said[1]!, line)
  }
  const split = /(?:uy ban nhan dan|ubnd) \| (xa|phuong|thi tran|dac khu|huyen|quan|thi xa|tinh|thanh pho|tp) /u.exec(
    top,
  )
  return split ? rungOfUnit(split[1]!, top) : null
}

const central = /(?:thanh pho|tp\.?) (?:ha noi|hai phong|da nang|can tho|ho chi minh|hue)(?![a-z])/u

function rungOfUnit(unit: string, line: string): Level {
  if (/^(?:xa|phuong|thi tran|dac khu)$/u.test(unit)) return 'CO_SO'
  if (/^(?:huyen|quan|thi xa)$/u.test(unit)) return 'TREN_CO_SO'
  if (unit === 'tinh') return 'CAP_TINH'
  return central.test(line) ||
    !/(?:thanh pho|tp) [a-z]/u.test(line) ||
    /thanh pho (?:ban hanh|xay dung|to chuc|trien khai)/u.test(line)
    ? 'CAP_TINH'
    : 'TREN_CO_SO'
}

/** Tell whether a document is of a ladder of meetings, each level's before the next one's, by its title and subject. */
export function isLadder(title: string, text: string): boolean {
  const said = fold(title)
  return (
    /thi dua yeu nuoc|dien hinh tien tien|nguoi tot,? viec tot|cac cap|tien toi dai hoi|huong toi dai hoi/u.test(
      said,
    ) || /hoi nghi (?:tuyen duong |bieu duong )?dien hinh tien tien/u.test(fold(text.slice(0, 4000)))
  )
}

/** Read a level from the words that name a meeting or those who hold it; `own` is the issuer's rung, which settles `thành phố`. */
export function levelOf(words: string, own: Level | null): Level | null {
  const said = fold(words).replace(/\s+/gu, ' ')
  if (/cap tren co so/u.test(said)) return 'TREN_CO_SO'
  if (/cap co so|o co so|don vi truc thuoc/u.test(said)) return 'CO_SO'
  if (/toan quoc|cap trung uong|cap quoc gia/u.test(said)) return 'TOAN_QUOC'
  if (/cap xa/u.test(said)) return 'CO_SO'
  if (/cap (?:huyen|quan|thi xa)/u.test(said)) return 'TREN_CO_SO'
  if (/cap tinh/u.test(said)) return 'CAP_TINH'
  if (/cap thanh pho/u.test(said)) return own === 'TREN_CO_SO' ? own : 'CAP_TINH'
  // "ngành Y tế" is the issuer's own branch; "các sở, ban, ngành" are a province's departments
  if (/(?:^|[^a-z,] )nganh (?!va|doan|cac)[a-z]+/u.test(said) && !/cac nganh|ban,? nganh/u.test(said)) return own
  if (/(?:^|[^a-z])so,? (?:ban,? )?nganh|(?:huyen|quan), (?:thi xa|thanh pho|huyen)/u.test(said)) return 'TREN_CO_SO'
  if (
    /(?:^|[^a-z])(?:xa|phuong|thi tran|dac khu|khu pho|thon|ban|ap|doanh nghiep|truong|co quan, don vi|cac don vi)(?![a-z])/u.test(
      said.replace(/thi xa/gu, 'txa'),
    )
  )
    return 'CO_SO'
  if (/(?:^|[^a-z])(?:huyen|quan|thi xa)(?![a-z])/u.test(said)) return 'TREN_CO_SO'
  if (/(?:^|[^a-z])(?:tinh)(?![a-z])/u.test(said)) return 'CAP_TINH'
  if (/(?:^|[^a-z])(?:thanh pho|tp)(?![a-z])/u.test(said))
    return own === 'TREN_CO_SO' && !central.test(said) ? 'TREN_CO_SO' : 'CAP_TINH'
  return null
}

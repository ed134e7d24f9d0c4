import type { Tree } from '../../corpus/document.js'
import { fold, foldLines } from '../../corpus/vietnamese.js'
import type { Level } from '../fields.js'
import { issuerLevel } from '../issuer-level.js'
import { issuer } from '../issuer.js'

const rungs = { cap_xa: 'CO_SO', cap_huyen: 'TREN_CO_SO', cap_tinh: 'CAP_TINH', trung_uong: 'TOAN_QUOC' } as const

/** The rung on which the issuer's own meeting stands: a province's department is above the grass roots, a ministry beside a province. */
export function rungOfIssuer(tree: Tree): Level | null {
  const name = fold(issuer(tree)[0]?.value ?? '').replace(/^ban (?:thuong vu|chap hanh)\s+/u, '')
  if (/^(?:cong doan|doan|hoi|chi bo|dang bo|dang uy) co so(?![a-z])|^(?:chi bo|chi hoi|chi doan)(?![a-z])/u.test(name))
    return 'CO_SO'
  // a union of a branch, a Party committee over the cells of many offices
  if (/^(?:cong doan|dang (?:uy|bo) (?:khoi|cac co quan|so|tong cong ty))(?![a-z])/u.test(name)) return 'TREN_CO_SO'
  if (/^(?:truong (?:dai hoc|cao dang)|dai hoc|hoc vien|tong cong ty)(?![a-z])/u.test(name)) return 'TREN_CO_SO'
  if (/^(?:truong|benh vien|trung tam|phong|cong ty|tram|chi nhanh)(?![a-z])/u.test(name)) return 'CO_SO'
  if (
    /^(?:so|cuc|chi cuc|ban (?!chi dao|thi dua|thuong vu|chap hanh|bi thu)|cong an|thanh tra|van phong|lien doan|hoi (?!dong)|doan)(?![a-z])/u.test(
      name,
    )
  )
    return 'TREN_CO_SO'
  if (/^bo(?![a-z])/u.test(name)) return 'CAP_TINH'
  if (/^(?:uy ban nhan dan|hoi dong)/u.test(name) && central.test(name)) return 'CAP_TINH'
  const level = issuerLevel(tree)[0]?.value
  return level ? rungs[level] : null
}

const central = /(?:thanh pho|tp\.?) (?:ha noi|hai phong|da nang|can tho|ho chi minh|hue)(?![a-z])/u

/** Tell whether a document is of a ladder of meetings, each level's before the next one's, by its title and subject. */
export function isLadder(title: string, text: string): boolean {
  const said = foldLines(title)
  return (
    /thi dua yeu nuoc|thi dua quyet thang|dien hinh tien tien|thanh nien tien tien|lao dong gioi|nguoi tot,? viec tot|(?:hoi nghi|dai hoi)[^,;]{0,60} cac cap|tien toi dai hoi|huong toi dai hoi/u.test(
      said,
    ) || /hoi nghi (?:tuyen duong |bieu duong )?dien hinh tien tien/u.test(foldLines(text.slice(0, 4000)))
  )
}

/** Read a level from the words that name a meeting or those who hold it; `own` is the issuer's rung, which settles `thành phố`. */
export function levelOf(words: string, own: Level | null): Level | null {
  const said = fold(words).replace(/\s+/gu, ' ')
  if (/cap tren (?:truc tiep )?co so/u.test(said)) return 'TREN_CO_SO'
  if (/^\W*tren co so/u.test(said)) return 'TREN_CO_SO'
  // "các huyện, thị xã, thành phố, các sở, ban, ngành, đoàn thể cấp tỉnh": those who hold it stand below
  if (/^\W*(?:doi voi )?(?:cac )?(?:huyen|quan|so),/u.test(said)) return 'TREN_CO_SO'
  if (
    /cap co so|(?:o|doi voi) (?:cac )?co so|(?:^\W*|(?<!cap )(?:cac|dien hinh tien tien|hoi nghi) )co so\s*(?:[:(,;]|$)|don vi truc thuoc|(?:cong doan|chi bo|dang bo|dang uy|cap uy|doan|hoi|hoi [a-z ]{3,20}|to chuc) co so(?![a-z])|co so (?:dang|doan|hoi)(?![a-z])|(?<![a-z])(?:chi hoi|chi doan)(?![a-z])/u.test(
      said,
    )
  )
    return 'CO_SO'
  // "Hội nghị của Công đoàn Viên chức tỉnh": its own, whatever its place
  if (own && /(?<![a-z])(?:cong doan (?:vien chuc|nganh|cac khu|khu)|dang (?:uy|bo) khoi)(?![a-z])/u.test(said))
    return own
  // a province's own office, wherever its province's name stands: "Đại hội thi đua Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"
  if (
    /(?<![a-z])(?:cong an|bo chi huy[a-z ]*|bo doi bien phong|bdbp|bchqs|luc luong vu trang|llvt) (?:tinh|thanh pho)(?![a-z])/u.test(
      said,
    )
  )
    return own === 'CAP_TINH' || own === null ? 'TREN_CO_SO' : own
  if (/toan quoc|cap trung uong|cap quoc gia/u.test(said)) return 'TOAN_QUOC'
  if (/cap truong|truong (?:dai hoc|cao dang)/u.test(said)) return own
  if (/cap (?:xa|phuong|khoa|phong|to|don vi|chi hoi|chi bo|thon|ban|lop)(?![a-z])/u.test(said)) return 'CO_SO'
  if (/cap (?:huyen|quan|thi xa)/u.test(said)) return 'TREN_CO_SO'
  // a firm that has a level of its own has others below it
  if (/cap (?:tong )?cong ty(?![a-z])/u.test(said)) return own === 'CO_SO' ? 'TREN_CO_SO' : own
  if (/cap tinh/u.test(said)) return 'CAP_TINH'
  if (/cap thanh pho/u.test(said)) return own === 'TREN_CO_SO' ? own : 'CAP_TINH'
  // "Bệnh viện Đa khoa tỉnh", "Trường THPT huyện …": a body's own meeting, wherever it lies
  if (
    /(?:^|[^a-z])(?:benh vien|truong (?:thpt|thcs|tieu hoc|mam non|chinh tri)|trung tam)(?![a-z])/u.test(said) &&
    !/cac (?:benh vien|trung tam|truong)/u.test(said)
  )
    return own
  if (/(?:^|[^a-z])(?:cac )?bo,? (?:ban,? )?nganh/u.test(said)) return 'CAP_TINH'
  // "ngành Y tế" is the issuer's own branch; "các sở, ban, ngành" are a province's departments
  if (/(?<![a-z])(?<!, )(?<!cac )(?<!ban )(?<!so )nganh (?!va|doan|cac)[a-z]/u.test(said)) return own
  if (/(?:^|[^a-z])so,? (?:ban,? )?nganh|(?:huyen|quan), (?:thi xa|thanh pho|huyen)/u.test(said)) return 'TREN_CO_SO'
  if (
    /(?:^|[^a-z])(?:xa|phuong|thi tran|dac khu|khu pho|thon|ap|xom|tieu khu|khom|to dan pho|khu dan cu|nong truong|lam truong|doanh nghiep|tong cong ty|cac cong ty|xi nghiep|chi nhanh|nha may|phan xuong|truong hoc|cac truong|co quan, don vi|cac don vi)(?![a-z])/u.test(
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

/** Read every level the words name: `"Cấp cơ sở và cấp trên cơ sở"` → both. */
export function levelsOf(words: string, own: Level | null): (Level | null)[] {
  const both = /cap co so\s*(?:,|va)\s*(?:cap )?tren co so/u.test(
    fold(words)
      .replace(/\([^)]*\)|\s+/gu, ' ')
      .replace(/\s+/gu, ' '),
  )
  return both ? ['CO_SO', 'TREN_CO_SO'] : [levelOf(words, own)]
}

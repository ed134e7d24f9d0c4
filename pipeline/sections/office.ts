import { fold } from '../../corpus/vietnamese.js'
import { withoutRank } from '../../extractors/readers/rank.js'
import { inCapitals } from './lines.js'

const formula = /^(?:(?:t\s?\/?\s?m|k\s?\/?\s?t|t\s?\/?\s?l|tuq|t\.u\.q|q)\s?[./,]\s*|[tk]\/[mtl]\s+)\p{L}/u
const titles =
  /^(?:q\. )?(?:pho )?(?:tm|kt|tl)?(?:chu tich|giam doc|bi thu|truong phong|truong ban|chanh van phong|hieu truong|cuc truong|vu truong|bo truong|thu truong|tong giam doc|thu tuong|chu nhiem|vien truong|chi huy truong|chanh thanh tra|chanh an|thu truong don vi|truong doan|to truong|tong bien tap|chi cuc truong|tong cuc truong|tong bi thu|truong khoa|pho truong phong|pho truong ban|pho thuong truc|thong doc|tong thanh tra|tong kiem toan|doi truong|tram truong)(?![a-z])/u

/** Tell whether a line is a signing formula or a signer's office in capitals: `TM. ỦY BAN NHÂN DÂN`, `PHÓ CHỦ TỊCH`. */
export function isOffice(words: string): boolean {
  const plain = fold(words).trim()
  const bare = words.replace(/\*[^*]*\*?/gu, '')
  return inCapitals(bare) && (formula.test(plain) || titles.test(plain) || /^(?:tm|kt|tl|tuq)\s?[.]/u.test(plain))
}

/** Tell whether a line may be a signer's name, ranks before it allowed: `Lê Đăng Hùng`, `Thượng tá Nguyễn Văn A`. */
export function isName(words: string): boolean {
  const bare = withoutRank(words)
  const parts = bare.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '').split(/\s+/u)
  return (
    parts.length >= 2 &&
    parts.length <= 6 &&
    parts.every((part) => /^\p{Lu}[\p{L}.’']*$/u.test(part)) &&
    !isOffice(words)
  )
}

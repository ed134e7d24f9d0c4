import { fold, oneLine, sameKey } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { ownLevel, rungOf } from '../ladder.js'
import { remember } from '../remember.js'

/** Whom some words of guidance speak to: kinds of body ("các Cục", "Ban Chỉ huy quân sự huyện"), named places, or the rest beside some. */
export interface Addressees {
  readonly kinds: readonly string[]
  readonly places: readonly string[]
  /** Places that the words before it set apart: "các huyện còn lại". */
  readonly except: readonly string[]
}

/** Whom a rule binds, as requirements keep it. */
export const asBinding = ({ kinds, places, except }: Addressees) => ({
  kinds: [...kinds],
  places: [...places],
  except: [...except],
})

const word = (signs: string) => new RegExp(`(?<!\\p{L})(?:${signs})(?!\\p{L})`, 'u')

const DISTRICTS = ['huyện', 'quận', 'thị xã', 'thành phố']
const COMMUNES = ['xã', 'phường', 'thị trấn', 'đặc khu']

/** Words for several kinds of place at once, and for rungs. */
const GROUPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [word('cấp (?:huyện|quận)|(?:huyện|quận|thị|thành) (?:đoàn|ủy|hội)'), DISTRICTS],
  [word('cấp (?:xã|phường)|xã đội'), COMMUNES],
  [word('cấp tỉnh'), ['tỉnh']],
  [word('(?<!trên )cơ sở(?! vật chất| dữ liệu| giáo dục| đào tạo| khám| y tế| kinh doanh)'), ['cơ sở']],
  [word('trên cơ sở(?! (?:đó|các|những|kết|nội|đề|thực))'), ['trên cơ sở']],
]

const PLACES: readonly (readonly [string, RegExp])[] = [
  ['huyện', word('huyện(?! ủy| đoàn| hội)')],
  ['quận', word('quận(?! ủy| đoàn)')],
  ['thị xã', word('thị xã')],
  ['thành phố', word('thành phố')],
  ['xã', word('(?<!thị |hợp tác )xã(?! hội| đội)')],
  ['phường', word('phường')],
  ['thị trấn', word('thị trấn')],
  ['đặc khu', word('đặc khu')],
  ['tỉnh', word('tỉnh(?! ủy| đoàn| táo| thành)')],
]

/** Bodies that stand beside or below governments. */
const BODIES: readonly (readonly [string, RegExp])[] = [
  ['tổng công ty', word('tổng công ty')],
  ['tổng cục', word('tổng cục')],
  ['chi cục', word('chi cục')],
  ['cục', word('(?<!tổng |chi |bố )cục')],
  ['sở', word('(?<!cơ |trụ )sở')],
  ['ngành', word('(?:sở|ban),? (?:ban,? )?ngành')],
  ['tập đoàn', word('tập đoàn')],
  ['công ty', word('(?<!tổng )công ty|doanh nghiệp')],
  ['trường', word('(?<!hội |môi |thị |quảng |lập |chiến |công |nông )trường(?! hợp)')],
  ['bệnh viện', word('bệnh viện')],
  ['viện', word('(?<!bệnh |thư |học |pháp )viện(?! chức| trợ| dẫn)')],
  ['học viện', word('học viện')],
  ['trung tâm', word('trung tâm')],
  ['cảng vụ', word('cảng vụ')],
  ['trung đoàn', word('trung đoàn')],
  ['tiểu đoàn', word('tiểu đoàn')],
  ['đại đội', word('đại đội')],
  ['sư đoàn', word('sư đoàn|lữ đoàn')],
  ['đồn', word('đồn')],
  ['chi bộ', word('chi bộ')],
  ['chi đoàn', word('chi đoàn')],
  ['chi hội', word('chi hội')],
  ['công an', word('công an')],
  ['ban chỉ huy', word('ban chỉ huy|ban chqs')],
  ['liên đoàn', word('liên đoàn|lđlđ')],
  ['công đoàn', word('công đoàn(?! phí)')],
  ['cấp trên', word('cấp bộ|của bộ|toàn ngành|đại hội ngành|hội nghị ngành|toàn quốc|trung ương|tổng liên đoàn')],
  ['vụ', word('(?<!nhiệm |cảng |dịch |nghiệp |chức |phục |nội |công |thời |mùa |sự )vụ')],
]

const NAMED =
  /(?<!\p{L})(?<![Cc]ấp\s)(?:tỉnh|thành phố|TP\.?|thị xã|TX\.?|huyện|quận|xã|phường|thị trấn|đặc khu)\s+(?<name>\p{Lu}\p{L}*(?:[\s-]+\p{Lu}\p{L}*)*)(?:(?:,|\s+và)\s+(?<more>\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*(?:(?:,|\s+và)\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*)*)(?=\s*(?:[,;:.(]|không|tối|là|từ|được|có|tổ|xong|hoàn|mời|đi|làm|\d|$)))?/gu
/** What begins a line behind a kind of place is no name: "Cấp huyện Thời gian: …". */
const LABEL = /^(ten|to|thoi|so|hinh|quy|dia|thanh phan|dai bieu|co cau|noi dung|to chuc|cac)(?!\p{L})/u
const REST = /(?<!\p{L})(còn lại|(?:huyện|xã|phường|đơn vị|nơi|địa phương|quận|cục|sở|ngành) khác)(?!\p{L})/u

/** Where bodies are is not whom is spoken to: "doanh nghiệp trên địa bàn tỉnh". */
const WITHIN =
  /(?:trên địa bàn|trong|toàn|khắp|địa bàn)\s+(?:toàn\s+)?(?:tỉnh|huyện|xã|thành phố|quận|phường|thị xã)(?!\p{L})/gu

/** Read whom some words speak to; null where they name nobody. */
export function addresseesIn(words: string, apart: readonly string[] = []): Addressees | null {
  const line = oneLine(words.replace(/[*#_]/gu, ' '))
  const places = [...line.matchAll(NAMED)].flatMap(({ groups }) =>
    [groups!['name']!, ...(groups!['more']?.split(/,|\s+và\s+/u) ?? [])]
      .map((name) => fold(oneLine(name)))
      .filter((name) => name && !LABEL.test(name)),
  )
  const plain = sameKey(line).replace(WITHIN, ' ')
  const kinds = kindsIn(plain)
  const rest = REST.test(plain)
  if (kinds.length === 0 && places.length === 0) return null
  return { kinds, places: rest ? [] : places, except: rest ? apart : [] }
}

/** Any of the signs: most words name nobody, and are passed over by one look. */
const ANY = new RegExp(
  [...GROUPS.map(([signs]) => signs), ...[...PLACES, ...BODIES].map(([, signs]) => signs)]
    .map(({ source }) => source)
    .join('|'),
  'u',
)

const kindsIn = (plain: string): string[] =>
  !ANY.test(plain)
    ? []
    : [
        ...new Set([
          ...GROUPS.filter(([signs]) => signs.test(plain)).flatMap(([, kinds]) => kinds),
          ...[...PLACES, ...BODIES].filter(([, signs]) => signs.test(plain)).map(([kind]) => kind),
        ]),
      ]

const bare = (name: string) =>
  fold(oneLine(name)).replace(/^(tinh|thanh pho|thi xa|quan|huyen|xa|phuong|thi tran|dac khu)\s+/, '')

/** What kinds of body a plan's issuer is: its kind of office, else its kind of place; and its rung. */
const ownKinds = remember((record: PlanRecord): readonly string[] => {
  const issuer = sameKey(oneLine(record.issuer?.value ?? ''))
  const locality = sameKey(oneLine(record.locality?.name ?? ''))
  const [office] = BODIES.map(([kind, signs]) => ({ kind, at: signs.exec(issuer)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  const place = PLACES.filter(([, signs]) => signs.test(issuer)).map(([kind]) => kind)
  const ofName = PLACES.filter(([kind]) => locality.startsWith(`${kind} `)).map(([kind]) => kind)
  const rung = ownLevel(record) ?? rungOf(record)
  return [
    ...(office ? [office.kind] : []),
    // The place in a department's name is whose it is, not what it is.
    ...(office && ONE_RUNG.includes(office.kind)
      ? []
      : place.length
        ? place.slice(0, 1)
        : ofName.length
          ? ofName
          : // "Huyện ủy", "Huyện đoàn"
            kindsIn(issuer).filter(isPlace)),
    ...(rung === 'CO_SO' ? ['cơ sở'] : rung === 'TREN_CO_SO' ? ['trên cơ sở'] : []),
  ]
})

/** Offices that there are on one rung alone. */
const ONE_RUNG = ['sở', 'cục', 'tổng cục', 'vụ', 'ngành', 'tổng công ty', 'tập đoàn']

const RUNGS = ['cơ sở', 'trên cơ sở']

const isPlace = (kind: string) => PLACES.some(([name]) => name === kind)

/** Whether guidance speaks to the body that made a plan: `null` where that cannot be told. */
export function speaksTo(to: Addressees, record: PlanRecord): boolean | null {
  if (to.kinds.length + to.places.length === 0) return true
  const own = ownKinds(record)
  const name = bare(record.locality?.name ?? '')
  const issuer = fold(oneLine(record.issuer?.value ?? ''))
  const among = (places: readonly string[]) =>
    places.some((place) => (name !== '' && place === name) || issuer.endsWith(` ${place}`))
  if (to.places.length) return among(to.places)
  if (among(to.except)) return false
  if (own.length === 0) return null
  const [ours, theirs] = [own.filter(isPlace), to.kinds.filter(isPlace)]
  // "Sở, ban, ngành cấp tỉnh" are not the province.
  if (ours.includes('tỉnh') && to.kinds.some((kind) => ONE_RUNG.includes(kind)) && own.length === 1) return null
  // A union or the police stand on several rungs: the word for the rung decides.
  const rungs = to.kinds.filter((kind) => RUNGS.includes(kind))
  if (rungs.length) return rungs.some((kind) => own.includes(kind)) || ours.some((kind) => theirs.includes(kind))
  // "Sở, ban, ngành; Ban Chỉ huy quân sự huyện": where both name a kind of place it tells them apart.
  if (ours.length && theirs.length) return ours.some((kind) => theirs.includes(kind))
  return own.some((kind) => to.kinds.includes(kind))
}

import type { Random } from '../random.js'
import { runsOf, type Item, type PlanText } from '../typeset/parse-plan.js'
import { BASES, ISSUERS, KINDS, NAMES, SENTENCES, TASKS } from './phrases.js'

/** A made-up document and what a reader must find in it. */
export interface MadeDocument {
  readonly plan: PlanText
  readonly number: string
  readonly date: string
  readonly signer: string
}

const item = (text: string, kind: Item['kind'] = 'text'): Item => ({ runs: runsOf(text), kind, newPage: false })
const two = (value: number): string => String(value).padStart(2, '0')
const upTo = (random: Random, most: number): number => 1 + Math.floor(random.next() * most)

/** Fill the places of a sentence: `{n}` a count, `{d}` a day, `{no}` a number of a document. */
function fill(text: string, random: Random, year: number): string {
  return text
    .replaceAll('{no}', () => String(upTo(random, 1900)))
    .replaceAll('{n}', () => two(upTo(random, 60)))
    .replaceAll('{d}', () => `${two(upTo(random, 28))}/${two(upTo(random, 12))}/${year}`)
    .replaceAll('{y}', String(year))
}

function some(list: readonly string[], count: number, random: Random): string[] {
  const left = [...list]
  return Array.from({ length: Math.min(count, list.length) }, () => {
    const at = Math.floor(random.next() * left.length)
    return left.splice(at, 1)[0] ?? ''
  })
}

/** Make up a decision, a letter, a plan or another document; `length` says whether it should fill one page or two. */
export function makeDocument(random: Random, length: 'short' | 'long'): MadeDocument {
  const issuer = random.pick(ISSUERS)
  const kind = random.pick(KINDS)
  const year = 2005 + Math.floor(random.next() * 21)
  const number = `${random.chance(0.3) ? two(upTo(random, 99)) : upTo(random, 4800)}/${kind.symbol}${kind.symbol ? '-' : ''}${issuer.symbol}`
  const day = [two(upTo(random, 28)), random.chance(0.5) ? two(upTo(random, 12)) : String(upTo(random, 12))] as const
  const subject = fill(random.pick(kind.subjects), random, year)
  const letter = kind.title === ''
  const filled = (list: readonly string[]) => list.map((text) => fill(text, random, year))
  const bases = filled(some(BASES, letter ? 1 : upTo(random, 4) + 1, random))
  const sentences = filled(some(SENTENCES, length === 'long' ? 9 : 3, random))
  const tasks = filled(some(TASKS, length === 'long' ? 8 : 3, random))
  const decides = kind.title === 'QUYẾT ĐỊNH' || kind.title === 'NGHỊ QUYẾT'
  const body: Item[] = decides
    ? [
        item(`**${issuer.head}**`, 'name'),
        ...bases.map((text) => item(`*${text}*`)),
        item(`**${kind.title}:**`, 'name'),
        ...sentences.map((text, at) => item(`**Điều ${at + 1}.** ${text}`)),
        ...tasks.slice(0, length === 'long' ? 8 : 1).map((text) => item(`- ${text}`, 'list')),
      ]
    : [
        ...(letter ? [item('Kính gửi: Ủy ban nhân dân các xã, phường, thị trấn.')] : []),
        item(
          `${bases[0]?.replace(/^Căn cứ/u, 'Thực hiện').replace(/[;.]$/u, '')}, ${issuer.speaks} ${kind.verb} ${subject}, như sau:`,
        ),
        ...sentences.flatMap((text, at) => [
          item(`**${at + 1}.** ${text}`),
          ...(tasks[at] ? [item(`- ${tasks[at]}`, 'list')] : []),
        ]),
      ]
  const signer = random.pick(NAMES)
  const about = `${letter ? 'V/v' : 'Về việc'} ${subject}`
  return {
    plan: {
      issuer: issuer.lines,
      number: `Số: ${number}`,
      about: letter ? about : undefined,
      date: `${issuer.place}, ngày ${day[0]} tháng ${day[1]} năm ${year}`,
      title: letter
        ? []
        : [kind.title, random.chance(0.7) ? about : subject.replace(/^\p{Ll}/u, (first) => first.toUpperCase())],
      body,
      recipients: [
        'Nơi nhận:',
        ...filled(some(issuer.recipients, 4 + upTo(random, 3), random)),
        `- Lưu: VT, ${random.pick(['TH', 'NC', 'KGVX', 'VHXH', 'TĐKT'])}(${two(upTo(random, 20))}).`,
      ].map((text) => item(text)),
      signature: [...random.pick(issuer.signs), signer],
      signed: [],
    },
    number,
    date: `${year}-${two(Number(day[1]))}-${day[0]}`,
    signer,
  }
}

import compromise from 'compromise/one'

/** What stands where in a tagged match: the words of one named group. */
export interface Tagged {
  readonly text: string
  readonly start: number
  readonly end: number
}

interface Json {
  readonly text: string
  readonly offset: { readonly start: number; readonly length: number }
}
interface View {
  match(pattern: string): View
  groups(): { readonly [name: string]: View }
  json(options: { offset: true; terms: false }): Json[]
}

const lexicon: { readonly [tag: string]: readonly string[] } = {
  Cap: ['khong qua', 'khong vuot qua', 'toi da', 'nhieu nhat', 'khong nhieu hon', 'toi da khong qua'],
  Floor: ['toi thieu', 'it nhat', 'khong duoi', 'khong it hon', 'thap nhat'],
  About: ['khoang', 'du kien', 'gan', 'xap xi'],
  Bound: ['duoi', 'tren', 'tu', 'hon'],
  Unit: [
    'nguoi',
    'dai bieu',
    'dai bieu chinh thuc',
    'dong chi',
    'ca nhan',
    'tap the',
    'guong',
    'guong dien hinh',
    'dien hinh',
    'dien hinh tien tien',
    'thanh vien',
    'khach moi',
    'dai bieu khach moi',
    'lao dong',
    'can bo',
    'hoc vien',
    'thi sinh',
    'hoc sinh',
    'doan vien',
    'hoi vien',
    'tham luan',
    'tap the ca nhan',
  ],
}

const words = Object.fromEntries(Object.entries(lexicon).flatMap(([tag, list]) => list.map((word) => [word, tag])))

const nlp = compromise as unknown as {
  (text: string): View
  plugin(plugin: object): void
}
nlp.plugin({
  // the English tables would join and strip what they do not know
  mutate: (world: { model: { one: { unicode: object; contractions: unknown[]; abbreviations: Set<string> } } }) => {
    world.model.one.unicode = {}
    world.model.one.contractions = []
    world.model.one.abbreviations = new Set()
  },
  tags: Object.fromEntries(Object.keys(lexicon).map((tag) => [tag, {}])),
  words,
})

/**
 * Match a compromise pattern over folded text (`fold` keeps lengths, so spans hold in the text itself): each match with its named groups.
 * `#Cap` is "không quá, tối đa", `#Floor` "ít nhất", `#Unit` "người, đại biểu".
 */
export function matchTagged(
  folded: string,
  patterns: readonly string[],
): { pattern: number; whole: Tagged; groups: { [name: string]: Tagged } }[] {
  const view = nlp(folded.replace(/\s/gu, ' '))
  const all = (one: View): Tagged[] =>
    one.json({ offset: true, terms: false }).map(({ offset }) => {
      // offsets take the punctuation behind a word in
      const text = folded.slice(offset.start, offset.start + offset.length).replace(/[^\p{L}\d]+$/u, '')
      return { text, start: offset.start, end: offset.start + text.length }
    })
  return patterns.flatMap((pattern, index) => {
    const matches = view.match(pattern)
    const wholes = all(matches)
    if (wholes.length === 0) return []
    const named = Object.entries(matches.groups()).map(([name, group]) => [name, all(group)] as const)
    return wholes.map((whole) => ({
      pattern: index,
      whole,
      groups: Object.fromEntries(
        named.flatMap(([name, found]) => {
          const inside = found.find((one) => one.start >= whole.start && one.end <= whole.end)
          return inside ? [[name, inside] as const] : []
        }),
      ),
    }))
  })
}

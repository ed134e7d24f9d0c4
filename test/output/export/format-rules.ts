/** The rules of ALTO 4.2 (Library of Congress, alto-4-2.xsd) and of hOCR 1.2 for what is written here, so that a file can be checked offline. */

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Element[]
  readonly parent: Element | null
}

/** Parse well-formed XML into elements; throws where tags do not match. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], parent: null }
  let open = root
  for (const [, close, name, attributes, empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/gu,
  )) {
    if (close) {
      if (open.name !== name) throw new Error(`</${name}> closes <${open.name}>`)
      open = open.parent!
      continue
    }
    const pairs = [...attributes!.matchAll(/([\w:.-]+)="([^"]*)"/gu)].map(([, key, value]) => [key!, value!] as const)
    const element: Element = { name: name!, attributes: new Map(pairs), children: [], parent: open }
    open.children.push(element)
    if (!empty) open = element
  }
  if (open !== root) throw new Error(`<${open.name}> is not closed`)
  return root
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)]

interface Rule {
  /** Children in their order; each may come as often as the schema lets it. */
  readonly holds: readonly string[]
  readonly needs: readonly string[]
}

const PLACE = ['HPOS', 'VPOS', 'WIDTH', 'HEIGHT']

const ALTO: Readonly<Record<string, Rule>> = {
  alto: { holds: ['Description', 'Styles', 'Tags', 'Layout'], needs: [] },
  Description: { holds: ['MeasurementUnit', 'sourceImageInformation', 'OCRProcessing', 'Processing'], needs: [] },
  MeasurementUnit: { holds: [], needs: [] },
  sourceImageInformation: { holds: ['fileName', 'fileIdentifier'], needs: [] },
  fileName: { holds: [], needs: [] },
  Layout: { holds: ['Page'], needs: [] },
  Page: {
    holds: ['TopMargin', 'LeftMargin', 'RightMargin', 'BottomMargin', 'PrintSpace'],
    needs: ['ID', 'PHYSICAL_IMG_NR'],
  },
  PrintSpace: { holds: ['TextBlock'], needs: PLACE },
  TextBlock: { holds: ['TextLine'], needs: ['ID', ...PLACE] },
  TextLine: { holds: ['String', 'SP', 'HYP'], needs: PLACE },
  String: { holds: [], needs: ['CONTENT'] },
  SP: { holds: [], needs: [] },
}

/** Say what breaks the schema of ALTO: elements out of place or order, attributes that are missing or no numbers, names used twice. */
export function altoFaults(xml: string): string[] {
  const elements = all(parse(xml)).slice(1)
  const faults: string[] = []
  for (const { name, attributes, children, parent } of elements) {
    const rule = ALTO[name]
    if (!rule) {
      faults.push(`ALTO knows no ${name}`)
      continue
    }
    if (parent!.name !== '' && !ALTO[parent!.name]?.holds.includes(name))
      faults.push(`${name} may not stand in ${parent!.name}`)
    for (const needed of rule.needs) if (!attributes.has(needed)) faults.push(`${name} lacks ${needed}`)
    for (const [key, value] of attributes) {
      if (PLACE.includes(key) && !/^\d+(\.\d+)?$/.test(value)) faults.push(`${key} of ${name} is no length`)
      if (key === 'WC' && !(Number(value) >= 0 && Number(value) <= 1)) faults.push(`WC of ${name} is no share`)
      if (key === 'ID' && !/^[A-Za-z_][\w.-]*$/.test(value)) faults.push(`${value} is no ID`)
    }
    const order = children.map((child) => rule.holds.indexOf(child.name))
    if (name !== 'TextLine' && order.some((at, i) => at < (order[i - 1] ?? 0) && at >= 0))
      faults.push(`the parts of ${name} are out of order`)
  }
  return [...faults, ...twice(elements, 'ID')]
}

const HOCR: Readonly<Record<string, string>> = {
  ocr_carea: 'ocr_page',
  ocr_par: 'ocr_carea',
  ocr_line: 'ocr_par',
  ocrx_word: 'ocr_line',
}

/** Say what breaks the rules of hOCR: classes out of place, boxes that are none or lie outside their line, confidences that are no numbers. */
export function hocrFaults(html: string): string[] {
  const elements = all(parse(html.replace(/<[!?][^>]*>/gu, '')))
  const faults: string[] = []
  const boxOf = (element: Element) =>
    /bbox (\d+) (\d+) (\d+) (\d+)/
      .exec(element.attributes.get('title') ?? '')
      ?.slice(1)
      .map(Number)
  for (const element of elements) {
    const kind = element.attributes.get('class')
    if (!kind) continue
    const box = boxOf(element)
    if (!box || box[0]! > box[2]! || box[1]! > box[3]!) faults.push(`${kind} has no box`)
    if (HOCR[kind] && element.parent?.attributes.get('class') !== HOCR[kind]) faults.push(`${kind} may not stand there`)
    if (kind !== 'ocrx_word') continue
    const confidence = /x_wconf (\d+)(?:;|$)/.exec(element.attributes.get('title')!)?.[1]
    if (confidence === undefined || Number(confidence) > 100) faults.push('x_wconf of a word is no number up to 100')
    const line = boxOf(element.parent!)
    if (box && line && (box[0]! < line[0]! || box[2]! > line[2]!)) faults.push('a word lies outside its line')
  }
  return [...faults, ...twice(elements, 'id')]
}

function twice(elements: readonly Element[], key: string): string[] {
  const ids = elements.flatMap((element) => element.attributes.get(key) ?? [])
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `${id} is used twice`)
}

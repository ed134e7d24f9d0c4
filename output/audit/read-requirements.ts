import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import type { z } from 'zod'
import { requirementsFile } from './requirement.js'
import type { RequirementsFile, Said } from './requirement.js'

/** What is wrong with a requirements file, line by line, in words for the person who wrote it. */
export class RequirementsFault extends Error {
  constructor(
    readonly path: string,
    readonly faults: readonly { readonly line: number; readonly said: Said }[],
  ) {
    super(faults.map(({ line, said }) => `${path}:${line}: ${said.en}`).join('\n'))
    this.name = 'RequirementsFault'
  }

  /** All faults in one language, one a line. */
  inWords(lang: 'vi' | 'en'): string {
    const line = lang === 'vi' ? 'dòng' : 'line'
    return this.faults.map((fault) => `${this.path}, ${line} ${fault.line}: ${fault.said[lang]}`).join('\n')
  }
}

/** The node at a path, or the nearest one above it, so that every fault has a line. */
function nodeAt(document: Document, path: readonly PropertyKey[]): Node | null {
  let node: unknown = document.contents
  let last: Node | null = document.contents as Node | null
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => String((item.key as { value?: unknown })?.value ?? item.key) === String(step),
      )
      if (!pair) return last
      last = (pair.key as Node) ?? last
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      last = (node as Node) ?? last
    } else return last
  }
  return last
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  array: 'danh sách',
  object: 'nhóm các mục',
  boolean: 'true hoặc false',
  undefined: 'không có gì',
  int: 'số nguyên',
}
const kind = (name: string) => KINDS[name] ?? name

function inWords(issue: z.core.$ZodIssue, where: string): Said {
  const at = where ? `“${where}”: ` : ''
  const missing = 'input' in issue && issue.input === undefined
  switch (issue.code) {
    case 'invalid_type':
      return missing || /received undefined/.test(issue.message)
        ? { vi: `${at}thiếu mục này (cần ${kind(issue.expected)})`, en: `${at}is missing (expected ${issue.expected})` }
        : { vi: `${at}phải là ${kind(issue.expected)}`, en: `${at}must be ${issue.expected}` }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ')
      return { vi: `${at}phải là một trong: ${values}`, en: `${at}must be one of: ${values}` }
    }
    case 'unrecognized_keys':
      return { vi: `${at}không có mục tên ${issue.keys.join(', ')}`, en: `${at}unknown key ${issue.keys.join(', ')}` }
    case 'invalid_union':
      return { vi: `${at}không đúng dạng nào trong các dạng cho phép`, en: `${at}fits none of the allowed shapes` }
    case 'too_small':
      return {
        vi: `${at}không được để trống hoặc nhỏ hơn ${String(issue.minimum)}`,
        en: `${at}must not be empty or below ${String(issue.minimum)}`,
      }
    case 'too_big':
      return {
        vi: `${at}không được lớn hơn ${String(issue.maximum)}`,
        en: `${at}must not be above ${String(issue.maximum)}`,
      }
    default: {
      const [vi, en] = issue.message.split(' / ')
      return { vi: `${at}${vi ?? issue.message}`, en: `${at}${en ?? issue.message}` }
    }
  }
}

/** Resolve what a YAML document refers to within itself: an alias without its anchor, or aliases that swell without end, are faults too. */
function plain(document: Document, path: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new RequirementsFault(path, [
      { line: 1, said: { vi: `không phải YAML hợp lệ (${what})`, en: `not valid YAML (${what})` } },
    ])
  }
}

/** Read a requirements file; throws a fault that names each line that is wrong. */
export function readRequirements(source: string, path = 'requirements.yaml'): RequirementsFile {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true })
  const lineOf = (offset: number) => lines.linePos(offset).line
  if (document.errors.length) {
    const faults = document.errors.map((error) => {
      const line = lineOf(error.pos[0])
      const what = error.message.split('\n')[0]!.replace(/ at line \d+.*$/, '')
      return { line, said: { vi: `không phải YAML hợp lệ (${what})`, en: `not valid YAML (${what})` } }
    })
    throw new RequirementsFault(path, faults)
  }
  const parsed = requirementsFile.safeParse(plain(document, path))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      line: lineOf(nodeAt(document, issue.path)?.range?.[0] ?? 0),
      said: inWords(issue, issue.path.filter((step) => typeof step === 'string').join('.')),
    }))
    throw new RequirementsFault(path, faults)
  }
  const seen = new Map<string, number>()
  parsed.data.requirements.forEach(({ id }, i) => {
    if (seen.has(id)) {
      const line = lineOf(nodeAt(document, ['requirements', i, 'id'])?.range?.[0] ?? 0)
      throw new RequirementsFault(path, [
        { line, said: { vi: `mã “${id}” dùng hai lần`, en: `id “${id}” is used twice` } },
      ])
    }
    seen.set(id, i)
  })
  return parsed.data
}

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { terms } from '../../corpus/glossary.js'
import { shipped } from '../../corpus/place.js'
import { fieldNames } from '../../extractors/extract.js'
import { extractors } from '../../extractors/index.js'
import { commands as list } from '../../pipeline/commands/index.js'
import { planRecord } from '../../extractors/record.js'

const dashed = (field: string) => field.replaceAll('_', '-')
const built = Object.keys(extractors)

describe('one field, one name in five places', () => {
  it.each(built)('%s has its file and its line in the glossary', (field) => {
    expect(existsSync(shipped('extractors', `${dashed(field)}.ts`))).toBe(true)
    expect(terms().has(field)).toBe(true)
  })

  it('names the same fields in the record and in the catalogue of names', () => {
    const inRecord = Object.keys(planRecord.shape).filter((key) => key !== 'schema' && key !== 'source')
    expect([...fieldNames].toSorted()).toEqual(inRecord.toSorted())
    expect([...terms().keys()].toSorted()).toEqual(inRecord.toSorted())
  })
})

describe('README', () => {
  const commands = list.map((command) => command.usage.split(' ')[0]!)

  it.each(['README.md', 'README.vi.md'])('%s names every command and every field', (file) => {
    const text = readFileSync(shipped(file), 'utf8')
    expect(commands.length).toBeGreaterThan(8)
    expect(commands.filter((command) => !text.includes(`doichieu ${command}`))).toEqual([])
    expect(fieldNames.filter((field) => !text.includes(`\`${field}\``))).toEqual([])
  })
})

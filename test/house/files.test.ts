import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shipped } from '../../corpus/place.js'
import { list, readHouse } from './read-house.js'

const house = readHouse()
const vague = /^(utils?|helpers?|common|base|manager|types|data|info|misc)\.ts$/

describe('files', () => {
  it('keeps every file within 250 lines', () => {
    const long = house
      .filter((file) => file.text.split('\n').length > 251)
      .map((file) => `${file.path}: ${file.text.split('\n').length}`)
    expect(long).toEqual([])
  })

  it('names files in kebab-case, and none vaguely', () => {
    expect(
      house
        .map((file) => basename(file.path))
        .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(name) || vague.test(name)),
    ).toEqual([])
  })

  it('normalises and folds letters in one file only, and never trusts \\b', () => {
    const guilty = house.filter(
      (file) =>
        file.path !== 'corpus/vietnamese.ts' &&
        (file.text.includes('.normalize(') || /\/[^/\n]*[^\\]\\b[^/\n]*\/[a-z]*/.test(file.text)),
    )
    expect(guilty.map((file) => file.path)).toEqual([])
  })

  it('puts a sentence above every exported function', () => {
    const bare: string[] = []
    for (const file of house) {
      const lines = file.text.split('\n')
      lines.forEach((line, i) => {
        if (
          /^export (async )?function[ *]/.test(line) &&
          !lines[i - 1]!.trimEnd().endsWith('*/') &&
          !/^export (async )?function/.test(lines[i - 1]!)
        )
          bare.push(`${file.path}:${i + 1}`)
      })
    }
    expect(bare).toEqual([])
  })

  it('holds no path of a machine and no registry host', () => {
    // The words are put together here so that this file is not its own offender.
    const marks = [
      ['/wo', 'rk/'],
      ['/fa', 'rm/'],
      ['/tm', 'p/bash'],
      ['registry.npm', 'js.org'],
    ].map((parts) => parts.join(''))
    const everything = [
      ...house.map((file) => shipped(file.path)),
      ...list(shipped('test')),
      ...list(shipped(), 'README.md').filter((path) => !path.includes('node_modules')),
    ]
    expect(everything.filter((path) => marks.some((mark) => readFileSync(path, 'utf8').includes(mark)))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readHouse } from './read-house.js'

/** The floors, from the ground up. A file imports from its own room or from a lower floor. */
const floors: string[][] = [
  ['corpus'],
  ['extractors/fields.ts'],
  ['extractors/readers'],
  ['extractors'],
  ['output/paper'],
  ['output/store'],
  ['output/audit', 'output/report', 'output/review', 'output/export'],
  ['pipeline/tools.ts', 'pipeline/errors.ts'],
  ['pipeline/pages', 'pipeline/text', 'pipeline/sections'],
  ['pipeline/engines'],
  ['pipeline'],
]

function roomOf(path: string): { floor: number; room: string } {
  let best = { floor: -1, room: '' }
  floors.forEach((rooms, floor) => {
    for (const room of rooms)
      if ((path === room || path.startsWith(room + '/')) && room.length > best.room.length) best = { floor, room }
  })
  return best
}

/** Say what is wrong with an import, or nothing. */
export function wrong(from: string, to: string): string | null {
  const [a, b] = [roomOf(from), roomOf(to)]
  if (a.floor < 0 || b.floor < 0) return `${a.floor < 0 ? from : to} stands in no room`
  if (a.room === b.room || b.floor < a.floor) return null
  return `${from} (${a.room}) may not import ${to} (${b.room})`
}

const house = readHouse()

describe('floors', () => {
  it('lets every file import from its own room or a lower floor only', () => {
    expect(house.flatMap((file) => file.imports.map((to) => wrong(file.path, to))).filter(Boolean)).toEqual([])
  })

  it.each([
    ['extractors/issuer.ts', 'output/store/store.ts'],
    ['output/report/compare.ts', 'pipeline/tools.ts'],
    ['output/report/compare.ts', 'output/audit/audit.ts'],
    ['pipeline/pages/read-pages.ts', 'pipeline/text/restore-text.ts'],
    ['corpus/tree.ts', 'extractors/fields.ts'],
    ['stray/file.ts', 'corpus/tree.ts'],
  ])('would refuse %s importing %s', (from, to) => {
    expect(wrong(from, to)).not.toBeNull()
  })

  it('has no circle, type imports included', () => {
    const edges = new Map(house.map((file) => [file.path, file.imports]))
    const state = new Map<string, 'open' | 'done'>()
    const circles: string[] = []
    const visit = (path: string, trail: string[]) => {
      if (state.get(path) === 'done') return
      if (state.get(path) === 'open') return void circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      state.set(path, 'open')
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
      state.set(path, 'done')
    }
    for (const path of edges.keys()) visit(path, [])
    expect(circles).toEqual([])
  })
})

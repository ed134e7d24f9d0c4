import type { Ocr } from '../tools.js'

/** Put several readers of one kind behind one: as many pages at once as there are readers, the rest wait their turn. */
export function poolOcr(readers: readonly Ocr[]): Ocr {
  const idle = [...readers]
  const waiting: ((reader: Ocr) => void)[] = []
  const first = readers[0]
  if (!first) throw new Error('a pool needs a reader')
  return {
    name: first.name,
    version: first.version,
    async read(image) {
      const reader = idle.pop() ?? (await new Promise<Ocr>((resolve) => waiting.push(resolve)))
      try {
        return await reader.read(image)
      } finally {
        const next = waiting.shift()
        if (next) next(reader)
        else idle.push(reader)
      }
    },
    close: async () => void (await Promise.all(readers.map((reader) => reader.close()))),
  }
}

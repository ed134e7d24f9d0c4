import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '../corpus/document.js'
import { PageSource } from './engines/page-source.js'
import { writeWhole } from './engines/write-whole.js'
import { openSource } from './open-source.js'

/** Where an original lies, and how its pages were read. */
export interface PicturedDocument {
  readonly path: string
  readonly pages: readonly Page[]
}

/** Paints pages for people to look at. */
export interface PagePictures {
  /** The page as JPEG; null where the original is gone, changed, or has no image. Painted once, then kept. */
  picture(sha256: string, page: number): Promise<Uint8Array | null>
  close(): void
}

// How many originals are kept open: the one that is looked at, and the next.
const mostOpen = 2
// A file that nobody looks at any more is let go after so many milliseconds.
const idle = 60_000

type Turn = 0 | 90 | 180 | 270

/** Tell how a page was turned; of an older reading that does not say, only whether it lies across can be seen. */
function turnOf(page: Page | undefined): Turn {
  return ((page?.turned ?? 0) % 360) as Turn
}

/** Open what paints pages of originals that `find` knows, and keeps the pictures in a folder by the original's content. */
export function openPagePictures(
  find: (sha256: string) => Promise<PicturedDocument | null>,
  folder: string,
  seconds: number,
): PagePictures {
  const open = new Map<string, Promise<{ source: PageSource; pages: readonly Page[] } | null>>()
  const painting = new Map<string, Promise<Uint8Array | null>>()

  const letGo = () => {
    for (const one of open.values()) void one.then((opened) => opened?.source.close())
    open.clear()
  }
  let resting: NodeJS.Timeout | undefined

  async function openOriginal(sha256: string) {
    const found = await find(sha256)
    if (!found) return null
    const { source, bytes } = await openSource(found.path)
    if (source.sha256 !== sha256 || (source.kind !== 'pdf' && source.kind !== 'image')) return null
    const file = new PageSource(bytes, source.kind, source.path, seconds)
    await file.open()
    return { source: file, pages: found.pages }
  }

  function original(sha256: string) {
    const known = open.get(sha256)
    if (known) return known
    const opening = openOriginal(sha256).catch(() => null)
    open.set(sha256, opening)
    for (const oldest of open.keys()) {
      if (open.size <= mostOpen) break
      const closing = open.get(oldest)!
      open.delete(oldest)
      void closing.then((one) => one?.source.close())
    }
    return opening
  }

  async function paint(sha256: string, number: number): Promise<Uint8Array | null> {
    const file = join(folder, sha256.slice(0, 2), sha256, `${number}.jpg`)
    const known = await readFile(file).catch(() => null)
    if (known) return known
    clearTimeout(resting)
    resting = setTimeout(letGo, idle).unref()
    const opened = await original(sha256)
    if (!opened) {
      // It may come back: a disk that was not plugged in.
      open.delete(sha256)
      return null
    }
    const page = opened.pages.find((one) => one.number === number)
    if (!page) return null
    const bytes = await opened.source.picture(number, turnOf(page))
    await writeWhole(file, bytes).catch(() => undefined)
    return bytes
  }

  return {
    picture(sha256, page) {
      const key = `${sha256}/${page}`
      const known = painting.get(key)
      if (known) return known
      const made = paint(sha256, page).finally(() => painting.delete(key))
      painting.set(key, made)
      return made
    },
    close: letGo,
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '../corpus/document.js'
import { PageSource } from './engines/page-source.js'
import { writeWhole } from './engines/write-whole.js'
import { openSource } from './open-source.js'

/** Where an original lies, and how its pages were read. */
interface PicturedDocument {
  readonly path: string
  readonly pages: readonly Page[]
}

/** How soon a picture is wanted: what a person looks at, what stands beside it, what may be looked at next. */
export type Haste = 'now' | 'soon' | 'ahead'

/** Paints pages for people to look at, one after another, what is wanted most first. */
export interface PagePictures {
  /** The page as JPEG; null where the original is gone, changed, or has no image. Painted once, then kept. */
  picture(sha256: string, page: number, size?: 'large' | 'small', haste?: Haste): Promise<Uint8Array | null>
  close(): void
}

interface Wanted {
  readonly sha256: string
  readonly page: number
  haste: Haste
  readonly done: Promise<void>
  readonly tell: () => void
}

type Turn = 0 | 90 | 180 | 270

// How many originals are kept open: the one that is looked at, and the next.
const mostOpen = 2
// A file that nobody looks at any more is let go after so many milliseconds.
const idle = 60_000
const order: readonly Haste[] = ['now', 'soon', 'ahead']

/** Open what paints pages of originals that `find` knows, and keeps the pictures in a folder by the original's content. */
export function openPagePictures(
  find: (sha256: string) => Promise<PicturedDocument | null>,
  folder: string,
  seconds: number,
): PagePictures {
  const open = new Map<string, Promise<{ file: PageSource; pages: readonly Page[] } | null>>()
  const wanted = new Map<string, Wanted>()
  let busy = false
  let resting: NodeJS.Timeout | undefined

  const letGo = (sha256: string) => {
    void open.get(sha256)?.then((one) => one?.file.close())
    open.delete(sha256)
  }
  const close = () => {
    for (const sha256 of open.keys()) letGo(sha256)
  }

  async function openOriginal(sha256: string) {
    const found = await find(sha256)
    if (!found) return null
    const { source, bytes } = await openSource(found.path)
    if (source.sha256 !== sha256 || (source.kind !== 'pdf' && source.kind !== 'image')) return null
    const file = new PageSource(bytes, source.kind, source.path, seconds)
    await file.open()
    return { file, pages: found.pages }
  }

  function original(sha256: string) {
    const known = open.get(sha256)
    if (known) return known
    for (const oldest of [...open.keys()].slice(0, Math.max(0, open.size - mostOpen + 1))) letGo(oldest)
    const opening = openOriginal(sha256).catch(() => null)
    open.set(sha256, opening)
    return opening
  }

  const placeOf = (sha256: string, page: number, size: 'large' | 'small') =>
    join(folder, sha256.slice(0, 2), sha256, `${page}-${size}.jpg`)
  const kept = (sha256: string, page: number, size: 'large' | 'small') =>
    readFile(placeOf(sha256, page, size)).catch(() => null)

  async function paint({ sha256, page: number }: Wanted): Promise<void> {
    if (await kept(sha256, number, 'large')) return
    const opened = await original(sha256)
    // It may come back: a disk that was not plugged in.
    if (!opened) return void open.delete(sha256)
    const page = opened.pages.find((one) => one.number === number)
    if (!page) return
    const painted = await opened.file.picture(number, ((page.turned ?? 0) % 360) as Turn)
    await writeWhole(placeOf(sha256, number, 'small'), painted.small)
    await writeWhole(placeOf(sha256, number, 'large'), painted.large)
  }

  /** Of those that are wanted equally, what was asked for last is what the person looks at. */
  const next = () =>
    order.flatMap((haste) => {
      const same = [...wanted.values()].filter((one) => one.haste === haste)
      return haste === 'now' ? same.toReversed() : same
    })[0]

  async function work(): Promise<void> {
    if (busy) return
    busy = true
    clearTimeout(resting)
    for (let one = next(); one; one = next()) {
      await paint(one).catch(() => undefined)
      wanted.delete(`${one.sha256}/${one.page}`)
      one.tell()
    }
    resting = setTimeout(close, idle).unref()
    busy = false
  }

  function want(sha256: string, page: number, haste: Haste): Promise<void> {
    const key = `${sha256}/${page}`
    const known = wanted.get(key)
    if (known) {
      if (order.indexOf(haste) < order.indexOf(known.haste)) known.haste = haste
      return known.done
    }
    let tell = () => {}
    const done = new Promise<void>((resolve) => (tell = resolve))
    wanted.set(key, { sha256, page, haste, done, tell })
    void work()
    return done
  }

  return {
    async picture(sha256, page, size = 'large', haste = 'now') {
      const known = await kept(sha256, page, size)
      if (known) return known
      await want(sha256, page, haste)
      return kept(sha256, page, size)
    },
    close,
  }
}

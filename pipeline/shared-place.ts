import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pageOf, readerKey, rememberPages } from './engines/remember-pages.js'
import { PlanError } from './errors.js'
import { openOriginals, type Originals } from './originals.js'
import { openBucket, type Bucket } from './s3-bucket.js'
import type { PageMemory } from './tools.js'

/** What all machines of a run share beside the database: the originals, and the read pages of documents in hand. */
export interface SharedPlace {
  readonly originals: Originals
  /** The pages that this reader read. */
  memory(reader: string): PageMemory
}

/** Open what machines share: a folder that all of them see, or `s3://bucket/prefix`. */
export async function openSharedPlace(address: string): Promise<SharedPlace> {
  if (address.startsWith('s3://')) {
    const bucket = await openBucket(address)
    return { originals: originalsIn(bucket), memory: (reader) => pagesIn(bucket, reader) }
  }
  return { originals: openOriginals(address), memory: (reader) => rememberPages(join(address, 'pages'), reader) }
}

function originalsIn(bucket: Bucket): Originals {
  const name = (sha256: string) => `originals/${sha256.slice(0, 2)}/${sha256}`
  return {
    async put(sha256, bytes) {
      if ((await bucket.size(name(sha256))) !== bytes.length) await bucket.put(name(sha256), bytes)
    },
    async read(sha256, path) {
      const bytes = await bucket.get(name(sha256))
      if (!bytes) throw new PlanError('missing', path, 'original')
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new PlanError('changed', path, 'original')
      return bytes
    },
  }
}

function pagesIn(bucket: Bucket, reader: string): PageMemory {
  const home = (sha256: string) => `pages/${sha256.slice(0, 2)}/${sha256}.${readerKey(reader)}/`
  return {
    async recall(sha256, number) {
      const bytes = await bucket.get(`${home(sha256)}${number}.json`)
      return bytes && pageOf(Buffer.from(bytes).toString('utf8'))
    },
    keep: (sha256, number, page) => bucket.put(`${home(sha256)}${number}.json`, JSON.stringify(page)),
    async kept(sha256) {
      const names = await bucket.list(home(sha256))
      return names.map((name) => Number.parseInt(name.slice(home(sha256).length))).filter(Number.isFinite)
    },
    async forget(sha256) {
      // One after another: not every service takes several names at once.
      for (const name of await bucket.list(home(sha256))) await bucket.remove(name)
    },
  }
}

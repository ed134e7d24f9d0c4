import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../output/store/open-store.js'
import { rememberPages } from '../engines/remember-pages.js'
import { openLog } from '../log.js'
import { openOriginals } from '../originals.js'
import { OpenScans } from '../queue/open-scans.js'
import { openQueue } from '../queue/queue.js'
import { work } from '../queue/work.js'
import type { ChildTask } from './children.js'
import { paperScanner, paperWorkshop } from './paper-workshop.js'

// One worker, as the command runs it, over made-up files: its parent may end, stop or cut it off at any moment.
const task = JSON.parse(process.argv[2]!) as ChildTask
const scanner = paperScanner(task.pageMs, (sha256, page) => appendFileSync(task.journal, `${sha256} ${page}\n`))
const log = openLog({ logFile: null, logLevel: 'error' })
const store = await openStore(task.db)
const queue = await openQueue(task.queue!, { expire: task.expire ?? 3, look: 1 }, () => undefined)
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
const bench = {
  store,
  queue,
  workshop: paperWorkshop(scanner),
  originals: openOriginals(task.folder),
  memory: (reader: string) => rememberPages(join(task.folder, 'pages'), reader),
  scans: new OpenScans((source, bytes) => scanner.open(source, bytes), task.jobs + 1),
}
await work(queue, bench, { jobs: task.jobs, signal: stop.signal, drain: true, log })
await queue.close()
await store.close()

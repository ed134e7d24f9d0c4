import { appendFileSync } from 'node:fs'
import { openStore } from '../../output/store/open-store.js'
import { ingest } from '../batch.js'
import { rememberPages } from '../engines/remember-pages.js'
import { findFiles } from '../find-files.js'
import type { ChildTask } from './children.js'
import { paperScanner, paperWorkshop } from './paper-workshop.js'

// One run of an ingest, as the command does it, over made-up files: its parent may end it at any moment.
const task = JSON.parse(process.argv[2]!) as ChildTask
const scanner = paperScanner(task.pageMs, (sha256, page) => appendFileSync(task.journal, `${sha256} ${page}\n`))
const store = await openStore(task.db)
const workshop = paperWorkshop(scanner)
const memory = rememberPages(task.folder, workshop.readerVersion)
await ingest(() => findFiles([task.files]), { store, workshop, memory }, task.jobs)
await store.close()

import { expect, it } from 'vitest'
import { openStore } from '../../output/store/open-store.js'
import { extractAgain } from '../../pipeline/extract-again.js'
import { ingestOne } from '../../pipeline/ingest-one.js'
import { shipped } from '../../corpus/place.js'
import { openScanner } from '../../pipeline/engines/scanner.js'
import { paperWorkshop } from '../../pipeline/campaign/paper-workshop.js'

it("takes facts again out of the stored text, the reader's name and a person's corrections as they were", async () => {
  const store = await openStore(':memory:')
  const scanner = openScanner({ jobs: 1, engine: 'tesseract-js', work: null, pageSeconds: 60 })
  const path = shipped('corpus', 'plans', '001_24a910de1b357b2c.txt')
  const read = await ingestOne({ path }, { store, workshop: paperWorkshop(scanner) }, new Set())
  const sha256 = read.state === 'read' ? read.sha256 : ''
  const before = (await store.get(sha256))!.record
  expect(before.doc_number?.value).toBe('54')
  const { quote } = before.doc_number!.evidence[0]!
  const value = { value: '55' }
  await store.correct({ sha256, field: 'doc_number', verdict: 'correct', value, quote, page: null, who: 'Lan' })
  const corrected = (await store.get(sha256))!.record
  expect(corrected.doc_number?.value).toBe('55')
  expect(await extractAgain(store, new AbortController().signal)).toEqual({ done: 1, failed: 0 })
  expect((await store.get(sha256))!.record).toEqual(corrected)
  expect(await store.known(sha256, 'r1')).toBe(true)
  await store.close()
})

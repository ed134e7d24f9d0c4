import { describe, expect, it } from 'vitest'
import { planRecord } from '../../extractors/record.js'
import { PlanError } from '../../pipeline/errors.js'
import { run } from '../../pipeline/run.js'
import { stages } from '../../pipeline/stages.js'
import { fakePage, fakeSource, fakeTools } from '../fakes/tools.js'

const page = fakePage(1, ['Số: 54/KH-UBND', 'Duyên Hải, ngày 26 tháng 8 năm 2019', 'KẾ HOẠCH', 'Tổ chức Hội nghị'])

describe('run', () => {
  it('has these stages, in this order', () => {
    expect(stages.map((stage) => stage.adds)).toEqual(['pages', 'text', 'tree', 'record'])
  })

  it('leads a page to a record that its own definition accepts and JSON carries unchanged', async () => {
    const plan = await run(fakeSource(), fakeTools([page]))
    expect(planRecord.parse(plan.record)).toEqual(plan.record)
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
    expect(Object.isFrozen(plan)).toBe(true)
    expect(plan.record.doc_number?.value).toBe('54')
    const [evidence] = plan.record.doc_number!.evidence
    expect(evidence!.page).toBe(1)
    expect(evidence!.boxes.length).toBeGreaterThan(0)
    expect(plan.text.value.slice(evidence!.start!, evidence!.end!)).toBe(evidence!.quote)
  })

  it('stops after the stage it was asked for', async () => {
    expect(await run(fakeSource(), fakeTools([page]), 'text')).not.toHaveProperty('tree')
  })

  it('names the document and the stage when something unforeseen breaks', async () => {
    const broken = run(fakeSource('x.pdf'), fakeTools(new Error('boom')))
    await expect(broken).rejects.toMatchObject({ problem: 'internal', path: 'x.pdf', detail: 'pages: boom' })
    await expect(run(fakeSource(), fakeTools(new PlanError('encrypted', 'y.pdf')))).rejects.toMatchObject({
      problem: 'encrypted',
    })
  })
})

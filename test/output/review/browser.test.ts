import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { StoredDocument } from '../../../output/store/store.js'
import { compare } from '../../../output/report/compare.js'
import { renderHtml } from '../../../output/report/render-html.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { allSent, chromiumPath, graveFindings, serve, type Served } from './open-browser.js'

const doubt = (document: StoredDocument): StoredDocument => ({
  ...document,
  text: {
    ...document.text,
    tokens: document.text.tokens.map((token, i) =>
      i % 9 === 0 ? { ...token, confidence: 0.5, candidates: [{ text: 'khác', odds: 0.3 }] } : token,
    ),
  },
})
const plans = [7, 8, 9, 10, 11].map((number) => doubt(madeUpPlan({ number })))
// Six pages, the last of which could not be read: it needs a person most, and so comes first.
const first = madeUpPlan({ number: 12 })
const blank = { ...first.pages[0]!, lines: [], state: 'empty' as const }
const pages = [...first.pages, ...[4, 5].map((number) => ({ ...blank, number }))].slice(0, 5)
const six = { ...first, pages: [...pages, { ...blank, number: 6, state: 'failed' as const, reason: 'timeout' }] }
const [walked, mouse, lone, both, worded] = plans.map(({ record }) => record.source.sha256) as [
  string,
  string,
  string,
  string,
  string,
]

// Without a browser on the machine these are skipped, and vitest says so.
describe.skipIf(!chromiumPath)('in a real browser (skipped where this machine has no Chromium)', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve([...plans, six])
  })
  afterAll(() => served?.close())

  const shown = (page: Page) => page.locator('.fact.chosen')
  const open = async (page: Page, sha256: string) => {
    await page.goto(`${served.origin}/d/${sha256}`)
    await shown(page).waitFor()
  }
  const fieldCard = (page: Page, field: string) => page.locator(`.fact[data-field=${field}]`).first()

  it('is walked by keyboard from the queue: a plan that is all right takes one key a fact, and little more', async () => {
    const { page, context } = await served.enter()
    let pressed = 0
    const press = (key: string) => (pressed++, page.keyboard.press(key))
    await press('j')
    await press('Enter')
    await shown(page).waitFor()
    const { sha256 } = six.record.source
    expect(page.url()).toContain(sha256)
    const facts = await page.locator('.fact').count()
    expect(facts).toBeGreaterThan(30)
    for (let i = 0; i < facts; i++) await press('Enter')
    await allSent(page)
    expect(pressed).toBe(facts + 2)
    const { judged } = (await served.store.desk.queue({ state: 'done' })).lines.find(
      ({ document }) => document.sha256 === sha256,
    )!
    expect(judged).toBe(facts)
    await context.close()
  })

  it('by keyboard: edit, reject, take back, add, see the report say it', async () => {
    const { page, context } = await served.enter()
    await open(page, walked)
    const field = () => shown(page).getAttribute('data-field')
    while ((await field()) !== 'issue_date') await page.keyboard.press('j')
    await page.keyboard.press('e')
    const day = page.locator('form.edit input[name=value]')
    await day.fill('9/9/2019')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() =>
      document.querySelector('.fact[data-field=issue_date] .value')?.textContent?.includes('09/09/2019'),
    )
    expect(await field()).not.toBe('issue_date')

    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await allSent(page)
    expect((await served.store.get(walked))!.record.issue_date!.value).toBe('2019-09-09')

    while ((await field()) !== 'legal_basis') await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.type('không có trong bản gốc')
    await page.keyboard.press('Enter')
    await allSent(page)
    expect((await served.store.get(walked))!.record.legal_basis).toEqual([])
    await page.keyboard.press('k')
    await page.keyboard.press('u')
    await allSent(page)
    expect((await served.store.get(walked))!.record.legal_basis).toHaveLength(1)

    await page.keyboard.press('a')
    await page.locator('#add-field').selectOption('budget')
    await page.locator('#add textarea[name=source]').fill('Ngân sách huyện')
    await page.locator('#add textarea[name=quote]').fill('Kinh phí do ngân sách huyện')
    await page.keyboard.press('Enter')
    await page.locator('.fact.add').waitFor()

    const record = (await served.store.get(walked))!.record
    expect(record.issue_date).toMatchObject({ value: '2019-09-09', confidence: 1 })
    expect(renderHtml(compare([record]), 'vi')).toContain('9/9/2019')
    await page.goto(`${served.origin}/compare`)
    expect(await page.locator('table.side').innerText()).toContain('9/9/2019')
    expect(await page.locator('table.side').innerText()).toContain('Ngân sách huyện')
    await context.close()
  })

  it('is walked by mouse: choose, see its box, correct, follow a figure back to its sentence', async () => {
    const { page, context } = await served.enter()
    await page.click(`a[href^="/d/${mouse}"]`)
    await fieldCard(page, 'events').click()
    await page.locator('.sheet:not(.waiting) .boxes .ink').first().waitFor()
    await page.click('.fact.chosen [data-act=edit]')
    await page.fill('input[name="quota.max"]', '1234')
    await page.click('.fact.chosen button.go')
    await page.waitForFunction(() =>
      document.querySelector('.fact[data-field=events] .value')?.textContent?.includes('1234'),
    )
    await page.click('.top nav a[href="/compare"]')
    await page.locator(`td a[href*="${mouse}"]`, { hasText: '1.234' }).first().click()
    await page.locator('.boxes .ink').first().waitFor()
    await page.click('[data-view=in]')
    await page.click('[data-view=later]')
    expect(await page.locator('.here').innerText()).toMatch(/^Trang \d trên \d/)
    await context.close()
  })

  it('keeps what was done while the connection was lost, over a reload too', async () => {
    const { page, context } = await served.enter()
    await open(page, lone)
    await context.setOffline(true)
    const before = served.complaints.length
    for (let i = 0; i < 3; i++) await page.keyboard.press('Enter')
    await page.locator('#status.bad').waitFor()
    expect(await page.locator('#status').innerText()).toContain('3')
    expect(await served.store.corrections(lone)).toEqual([])
    await context.setOffline(false)
    served.complaints.splice(before)
    await page.reload()
    await allSent(page)
    expect(await served.store.corrections(lone)).toHaveLength(3)
    await context.close()
  })

  it('shows the later of two what the earlier said, and lets them decide', async () => {
    const [lan, minh] = [await served.enter('Lan'), await served.enter('Minh')]
    await open(lan.page, both)
    await open(minh.page, both)
    await fieldCard(lan.page, 'title').click()
    await fieldCard(minh.page, 'title').click()
    await lan.page.keyboard.press('Enter')
    await allSent(lan.page)
    await minh.page.keyboard.press('x')
    await minh.page.keyboard.press('Enter')
    await minh.page.locator('#conflict[open]').waitFor()
    expect(await minh.page.locator('#conflict .what').innerText()).toMatch(/^Trích yếu: Lan – đúng/)
    expect((await served.store.get(both))!.record.title).not.toBeNull()
    await minh.page.click('#conflict [value=mine]')
    await allSent(minh.page)
    expect((await served.store.get(both))!.record.title).toBeNull()
    expect((await served.store.corrections(both)).map(({ who, verdict }) => `${who} ${verdict}`)).toEqual([
      'Lan confirm',
      'Minh reject',
    ])
    served.complaints.splice(0, served.complaints.length, ...served.complaints.filter((text) => !text.includes('409')))
    await lan.context.close()
    await minh.context.close()
  })

  it('puts a word right on the page, and takes it back', async () => {
    const { page, context } = await served.enter()
    await open(page, worded)
    await page.click('[data-view=words]')
    await page.locator('.token.doubt').first().click()
    await page.locator('#word[open] .others button').first().click()
    await page.keyboard.press('Enter')
    await page.locator('.token.put').first().waitFor()
    expect((await served.store.desk.document(worded))!.text.value).toContain('khác')
    await page.locator('.token.put').first().click()
    await page.click('#word .back')
    await page.waitForFunction(() => !document.querySelector('.token.put'))
    await allSent(page)
    expect((await served.store.desk.document(worded))!.text.value).toBe(plans[4]!.text.value)
    await context.close()
  })

  const paths = ['/', `/d/${mouse}`, '/compare', '/audit', `/d/${mouse}/audit`, '/search?q=hoi+nghi', '/lost']
  it.each(['light', 'dark'] as const)(
    'has no grave finding of axe in %s, and nothing wider than its window',
    async (colorScheme) => {
      const sizes = [
        { width: 1280, height: 800 },
        { width: 800, height: 1100 },
        { width: 640, height: 400 }, // 1280 at 200 %
      ]
      const { page, context } = await served.enter('Lan', { colorScheme })
      for (const path of paths)
        for (const viewport of sizes) {
          await page.setViewportSize(viewport)
          await page.goto(served.origin + path)
          const tooWide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect([path, viewport.width, tooWide]).toEqual([path, viewport.width, 0])
          if (viewport.width !== 800) expect([path, await graveFindings(page)]).toEqual([path, []])
        }
      await open(page, mouse)
      await page.keyboard.press('?')
      expect(await graveFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await fieldCard(page, 'events').click()
      await page.keyboard.press('e')
      await page.locator('form.edit').waitFor()
      expect(await graveFindings(page)).toEqual([])
      await context.close()
    },
  )

  it('switches language and light, and remembers', async () => {
    const { page, context } = await served.enter()
    await page.click('.switches a >> nth=0')
    expect(await page.locator('h1').innerText()).toBe('To be checked')
    await page.click('.switches a >> nth=1')
    await page.goto(`${served.origin}/d/${mouse}`)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('.next').innerText()).toContain('Next document')
    await context.close()
  })

  it('met no error, no refused script, no request to elsewhere on the whole way', () => {
    expect(served.complaints).toEqual([])
  })
})

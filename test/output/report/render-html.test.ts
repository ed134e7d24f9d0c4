import { describe, expect, it } from 'vitest'
import { compare } from '../../../output/report/compare.js'
import { renderHtml } from '../../../output/report/render-html.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { goldRecords } from '../gold-records.js'

const page = renderHtml(compare(goldRecords()), 'vi')

describe('renderHtml', () => {
  it('needs nothing from outside and runs no script', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\((?!#)|@import|https?:/i)
    expect(page).toContain("default-src 'none'")
  })

  it('leads every figure to a sentence that is on the page', () => {
    const anchors = new Set([...page.matchAll(/ id="(q\d+-\d+)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/href="#(q\d+-\d+)"/g)].map(([, id]) => id!)
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter((id) => !anchors.has(id))).toEqual([])
    expect(page).toContain('“Số lượng đại biểu không quá 200 người”')
  })

  it('opens and closes its elements in order', () => {
    for (const lang of ['vi', 'en'] as const) {
      const open: string[] = []
      for (const [, shut, name, self] of renderHtml(compare(goldRecords()), lang).matchAll(
        /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/gi,
      )) {
        if (self || ['meta', 'rect', 'line', 'circle'].includes(name!)) continue
        if (shut) expect(open.pop()).toBe(name)
        else open.push(name!)
      }
      expect(open).toEqual([])
    }
  })

  it('shows what a document says and never lets it speak HTML', () => {
    const { record } = madeUpPlan({ number: 1 })
    const evil = `<img src=x onerror=alert(1)>"'&`
    const text = JSON.stringify(record).replaceAll('Phòng Nội vụ', JSON.stringify(evil).slice(1, -1))
    const named = { ...JSON.parse(text), locality: { ...record.locality!, name: evil } }
    const html = renderHtml(compare([named]), 'vi')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('sets many plans one under another', () => {
    const many = Array.from({ length: 12 }, (_, number) => madeUpPlan({ number, level: 'cap_xa', year: 2024 }).record)
    const html = renderHtml(compare(many), 'en')
    expect(html).toContain('class="wide"')
    expect(html).toContain('Time limits')
  })

  it('has something to say of no plans at all', () => {
    expect(renderHtml(compare([]), 'vi')).toContain('0 văn bản')
  })
})

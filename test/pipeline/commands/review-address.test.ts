import { describe, expect, it } from 'vitest'
import { isLoopback, originOf, originsOf } from '../../../pipeline/commands/review-address.js'

it.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['127.0.0.1.evil.example', false],
  ['192.168.1.5', false],
])('%s is of this machine alone: %s', (host, alone) => {
  expect(isLoopback(host)).toBe(alone)
})

describe('origins', () => {
  it.each([
    ['127.0.0.1', ['http://127.0.0.1:4567', 'http://localhost:4567', 'http://[::1]:4567']],
    ['192.168.1.5', ['http://192.168.1.5:4567']],
    ['fd00::5', ['http://[fd00::5]:4567']],
  ])('of %s', (host, origins) => {
    expect(originsOf(host, 4567)).toEqual(origins)
  })

  it('of all addresses are each of them, not the word for all', () => {
    const origins = originsOf('0.0.0.0', 4567)
    expect(origins).toContain('http://127.0.0.1:4567')
    expect(origins).not.toContain('http://0.0.0.0:4567')
  })

  it('is taken from what people type', () => {
    expect(originOf('https://doi-chieu.tinh.example/xem?a=1')).toBe('https://doi-chieu.tinh.example')
    for (const wrong of ['doi-chieu.example', 'ftp://x', 'https://'])
      expect(() => originOf(wrong)).toThrow('web address')
  })
})

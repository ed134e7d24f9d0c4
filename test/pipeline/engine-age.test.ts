import { expect, it } from 'vitest'
import { isOlder } from '../../pipeline/engine-age.js'

it.each([
  ['tesseract.js 7.0.0 vie-best-int-4.0.0 psm3', '7.0.1', true],
  ['tesseract.js 7.0.0 vie-best-int-4.0.0 psm3', '7.0.0', false],
  ['tesseract.js 7.0.0 vie-best-int-4.0.0 psm3', '7', false],
  ['tesseract.js 7.10.0 x', '7.9', false],
  ['tesseract 5.3.0 vie psm3', 'tesseract.js 7.1', false],
  ['tesseract 5.3.0 vie psm3', 'tesseract 5.10', true],
  ['tesseract 5.3.0 vie psm3', 'v6', true],
  ['text utf-8', '9', false],
  ['tesseract 5.3.0 vie psm3', 'soon', false],
])('%s is older than %s: %s', (engine, version, older) => expect(isOlder(engine, version)).toBe(older))

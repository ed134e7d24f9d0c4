import type { Text } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { remember } from './remember.js'

/** What a house is measured by where a ceiling depends on its size. */
export const sizes = [
  'hội viên',
  'đảng viên',
  'đoàn viên',
  'xã',
  'dân',
  'lao động',
  'người lao động',
  'viên chức',
] as const
export type Size = (typeof sizes)[number]

const figure = (said: string) => Number(said.replace(/\./gu, ''))

/** What each size is said to be, with “hiện có”, “toàn huyện có” before it. */
const sizesIn = remember((text: Text) => {
  const plain = fold(text.value).replace(/\s/gu, ' ')
  const found = new Map<string, Set<number>>()
  for (const [, , said, unit] of plain.matchAll(
    /(?<!\p{L})((?:hien co|tong so|toan \p{L}+(?: \p{L}+)? (?:hien )?co) (?:tren |hon |khoang )?)(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d{1,6}) (hoi vien|dang vien|doan vien|xa|dan|nguoi lao dong|lao dong|vien chuc)(?!\p{L})(?! toc)/gu,
  ))
    found.set(unit!, (found.get(unit!) ?? new Set()).add(figure(said!)))
  return found
})

/** How large the house of a plan is by its own words ("hiện có 168 đảng viên"); null where it does not say, or says several things. */
export function measureOf(unit: string, text: Text | undefined): number | null {
  const said = text ? sizesIn(text).get(fold(unit)) : undefined
  return said?.size === 1 ? [...said][0]! : null
}

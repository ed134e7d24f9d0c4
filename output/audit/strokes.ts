import type { Text } from '../../corpus/document.js'
import { toRoman } from '../../extractors/readers/ordinal.js'

const stem = (value: number) => toRoman(value).replace(/I+$/u, '')

/** Tell whether two numbers in Roman figures differ in their last strokes alone (XII, XIII; I, II): the first thing a bad reading loses. */
export function strokesApart(one: number, other: number): boolean {
  return one !== other && stem(one) === stem(other)
}

/** Tell whether a text came from an engine that does not know the language: its letters were made anew, its strokes may be lost. */
export function readForeign(text: Text | undefined): boolean {
  return text?.damage.kind === 'ocr-foreign'
}

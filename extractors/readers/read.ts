/** A value read from a stretch of text, and where it stands: half-open `[start, end)` in that stretch. */
export interface Read<T> {
  readonly value: T
  readonly start: number
  readonly end: number
}

/** Run a global pattern over a text and keep what the reading function makes of each match; `undefined` drops it. */
export function scan<T>(text: string, pattern: RegExp, read: (found: RegExpExecArray) => T | undefined): Read<T>[] {
  const reads: Read<T>[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found[0] === '') pattern.lastIndex++
    const value = read(found)
    if (value !== undefined) reads.push({ value, start: found.index, end: found.index + found[0].length })
  }
  return reads
}

/** Merge readings, earlier lists first: one that overlaps a reading already kept is dropped; the result is in reading order. */
export function firstCome<T>(...lists: readonly (readonly Read<T>[])[]): Read<T>[] {
  const kept: Read<T>[] = []
  for (const list of lists) {
    for (const one of list) if (!kept.some((k) => one.start < k.end && k.start < one.end)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Move readings made in a slice to where the slice begins. */
export function shifted<T>(reads: readonly Read<T>[], by: number): Read<T>[] {
  return reads.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))
}

/** Take a stretch as a reader of values wants it: on one line, without markdown marks. */
export function wording(text: string): string {
  return text
    .replace(/\*+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])|^#+\s*/gmu, '')
    .replace(/[\s\f]+/gu, ' ')
    .trim()
}

import { serve } from '../engines/child.js'
import type { ReadQuestion } from '../engines/tesseract-js.js'

// An engine out of its mind: what it does to an image stands in the image's first byte.
const box = [0, 0, 10, 10]
const sound = [{ box, words: [{ text: 'sống', confidence: 0.9, box }] }]
const garbage: readonly unknown[] = [
  null,
  'text',
  42,
  {},
  [null],
  [{ words: 'no list' }],
  [{ box: 'no box', words: [{ text: 7 }] }],
  [{ box: [Number.NaN], words: [{ text: 'x', confidence: Number.NaN, box: [] }] }],
  [{ box, words: [{ text: '\u0000\uffff\ud800', confidence: 99, box }] }],
]

serve((question: ReadQuestion) => {
  const [mood = 0, more = 0] = question.bytes
  if (mood === 1) process.abort()
  if (mood === 2) for (;;);
  if (mood === 3) return new Promise(() => {})
  if (mood === 4) return Promise.reject(new Error('engine says no'))
  if (mood === 5) process.exit(0)
  if (mood === 6) return Promise.resolve(garbage[more % garbage.length])
  return Promise.resolve(sound)
})

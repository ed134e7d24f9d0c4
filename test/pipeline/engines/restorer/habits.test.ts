import { expect, it } from 'vitest'
import { Channel } from '../../../../pipeline/engines/restorer/channel.js'
import { learnHabits } from '../../../../pipeline/engines/restorer/habits.js'

const channel = new Channel(
  'a\t100\ta\t90\to\t10\nn\t100\tn\t99\t\t1\no\t100\to\t100\n\naaa\t2\n\nan\t2\t1\n\nan\tan\t2',
  'anoă',
)
const factor = (habits: Float32Array, letter: string, read: string) =>
  habits[channel.letters.get(letter)! * channel.width + channel.sources.get(read)!.id]!

const times = (count: number, read: string) => Array.from({ length: count }, () => ({ text: 'nan', read, odds: 1 }))

it('expects again what a document was often read as', () => {
  const habits = learnHabits(channel, times(50, 'non'))
  expect(factor(habits, 'a', 'o')).toBeGreaterThan(3)
  expect(factor(habits, 'a', 'a')).toBeLessThan(0.6)
})

it('trusts the letters of a clean document more, of those it never met too', () => {
  const habits = learnHabits(channel, times(200, 'nan'))
  expect(factor(habits, 'n', '')).toBeLessThan(0.5)
  expect(factor(habits, 'o', '')).toBeLessThan(0.8)
})

it('changes nothing where nothing was made out', () => {
  expect(Math.max(...learnHabits(channel, []))).toBe(1)
  expect(Math.max(...learnHabits(channel, [{ text: 'ß', read: 's', odds: 1 }]))).toBe(1)
})

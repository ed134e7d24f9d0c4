/**
 * Trains corpus/models/digits.bin, which tells digits written by hand or stamped, on digits drawn by corpus/build/digits:
 *   npx tsx corpus/build/make-digit-model.ts [ROUNDS [FILE]]
 */
import { writeFileSync } from 'node:fs'
import { layInk, newLayers, PLACES, runNet } from '../digit-model.js'
import { shipped } from '../place.js'
import { drawSample } from './digits/draw-sample.js'
import { learn, newTrainer } from './digits/train.js'
import { randomFrom } from './random.js'

/** Samples that are drawn, those of them that are only tested on, and how many are learned from between two steps. */
const [SAMPLES, TESTED, BATCH] = [44_000, 3000, 32]
const rounds = Number(process.argv[2] ?? 10)
const random = randomFrom('digits')
const trainer = newTrainer(random)
const layers = newLayers()

const samples: { readonly input: Float32Array; readonly label: number }[] = []
while (samples.length < SAMPLES) {
  const sample = drawSample(random)
  if (layInk(sample, layers.input)) samples.push({ input: Float32Array.from(layers.input), label: sample.label })
}
const tested = samples.splice(0, TESTED)
const saysOf = (input: Float32Array) => {
  layers.input.set(input)
  const out = runNet(trainer.weights, layers)
  return out.indexOf(Math.max(...out))
}

for (let round = 0; round < rounds; round++) {
  const rate = 0.0022 * 0.5 * (1 + Math.cos((Math.PI * round) / rounds)) + 0.00004
  for (let at = samples.length - 1; at > 0; at--) {
    const other = Math.floor(random.next() * (at + 1))
    ;[samples[at], samples[other]] = [samples[other]!, samples[at]!]
  }
  samples.forEach(({ input, label }, at) => {
    layers.input.set(input)
    runNet(trainer.weights, layers)
    learn(trainer, layers, label, rate, (at + 1) % BATCH === 0)
  })
  const right = tested.filter(({ input, label }) => saysOf(input) === label).length
  console.error(`round ${round + 1}: ${((100 * right) / tested.length).toFixed(2)} % of what was not learned from`)
}

const bytes = Buffer.alloc(4 * PLACES.all)
trainer.weights.forEach((weight, at) => bytes.writeFloatLE(weight, 4 * at))
writeFileSync(process.argv[3] ?? shipped('corpus', 'models', 'digits.bin'), bytes)

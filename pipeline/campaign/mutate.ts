import type { Random } from '../../corpus/build/random.js'

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer

const spot = (bytes: Buffer, random: Random) => Math.floor(random.between(0, Math.max(1, bytes.length)))

/** Ways in which a file comes to harm, from a flipped bit to two files grown together. */
const mutations: Readonly<Record<string, Mutation>> = {
  flip: (bytes, random) => {
    const out = Buffer.from(bytes)
    for (let n = Math.ceil(random.between(0, 40)); n > 0 && out.length; n--) out[spot(out, random)]! ^= 1 << (n & 7)
    return out
  },
  cut: (bytes, random) => bytes.subarray(0, spot(bytes, random)),
  behead: (bytes, random) => bytes.subarray(spot(bytes, random) >> 3),
  zero: (bytes, random) => {
    const [at, length] = [spot(bytes, random), Math.ceil(random.between(1, 5000))]
    return Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + length))
  },
  repeat: (bytes, random) => {
    const at = spot(bytes, random)
    const piece = bytes.subarray(at, at + Math.ceil(random.between(1, 2000)))
    return Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)])
  },
  lose: (bytes, random) => {
    const at = spot(bytes, random)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.ceil(random.between(1, 2000)))])
  },
  number: (bytes, random) => {
    // Lengths, offsets, sizes: the numbers that programs believe.
    const text = bytes.toString('latin1')
    const digits = [...text.slice(0, 200_000).matchAll(/\d+/g)]
    if (digits.length === 0) return bytes
    const { index, 0: old } = random.pick(digits)
    const made = random.pick(['0', '-1', '4294967295', '99999999999999999999', '1e9', old + old])
    return Buffer.from(text.slice(0, index) + made + text.slice(index + old.length), 'latin1')
  },
  size: (bytes, random) => {
    const out = Buffer.from(bytes)
    if (out.length > 64) out.writeUInt32BE(random.pick([0, 0xffffffff, 0x7fffffff, 0x10000]), spot(out, random) % 60)
    return out
  },
  graft: (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, spot(bytes, random)), other.subarray(spot(other, random))]),
}

/** Do harm to a file in one of the ways, or in two. */
export function mutate(bytes: Buffer, other: Buffer, random: Random): { bytes: Buffer; how: string } {
  const how = Object.keys(mutations)
  const ways = random.chance(0.25) ? [random.pick(how), random.pick(how)] : [random.pick(how)]
  return { bytes: ways.reduce((harmed, way) => mutations[way]!(harmed, random, other), bytes), how: ways.join('+') }
}

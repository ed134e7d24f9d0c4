import { WORDS } from './choose-words.js'
import { place, type Order } from './estimate.js'

/** A model ready to be packed: `backs` are the log weights of backing off from each n-gram as a context. */
export interface Packable {
  readonly keys: Float64Array
  readonly logs: Float32Array
  readonly backs: Float32Array
}

/** Keep the `size` n-grams whose loss would cost most (weighted difference), with every head of a kept one, and settle the back-off weights. */
export function prune(full: readonly Order[], size: number): Packable[] {
  const losses = full.map((order, n) => (n === 0 ? new Float32Array(0) : lossOf(order, full[n - 1]!, n)))
  const limit = threshold(losses, size)
  const keep = full.map((order) => new Uint8Array(order.keys.length))
  for (let n = full.length - 1; n >= 1; n--)
    for (let i = 0; i < keep[n]!.length; i++) {
      if (losses[n]![i]! < limit && !keep[n]![i]) continue
      keep[n]![i] = 1
      if (n > 1) {
        const head = place(full[n - 1]!.keys, Math.floor(full[n]!.keys[i]! / WORDS))
        if (head >= 0) keep[n - 1]![head] = 1
      }
    }
  keep[0]!.fill(1)
  const model: Packable[] = []
  for (const [n, order] of full.entries()) {
    const chosen = pick(order, keep[n]!)
    model.push(chosen)
    if (n > 0) settleBacks(model, n)
  }
  return model
}

// How much is lost when the shorter n-gram stands in, before the weights are settled: the spare mass of interpolation is close enough.
function lossOf(order: Order, lower: Order, n: number): Float32Array {
  const span = WORDS ** n
  const loss = new Float32Array(order.keys.length)
  for (let i = 0; i < loss.length; i++) {
    const back = place(lower.keys, order.keys[i]! % span)
    loss[i] = order.weight[i]! * (order.logs[i]! - (back >= 0 ? lower.logs[back]! : -12) + 0.7)
  }
  return loss
}

function threshold(losses: readonly Float32Array[], size: number): number {
  const all = losses.reduce((sum, each) => sum + each.length, 0)
  const sorted = new Float32Array(all)
  let at = 0
  for (const each of losses) {
    sorted.set(each, at)
    at += each.length
  }
  sorted.sort()
  return sorted[Math.max(0, all - size)] ?? 0
}

function pick(order: Order, keep: Uint8Array): Packable {
  let size = 0
  for (const each of keep) size += each
  const keys = new Float64Array(size)
  const logs = new Float32Array(size)
  for (let i = 0, at = 0; i < keep.length; i++)
    if (keep[i]) {
      keys[at] = order.keys[i]!
      logs[at++] = order.logs[i]!
    }
  return { keys, logs, backs: new Float32Array(size) }
}

function settleBacks(model: readonly Packable[], n: number): void {
  const { keys, logs } = model[n]!
  const heads = model[n - 1]!
  const span = WORDS ** n
  for (let from = 0; from < keys.length;) {
    const head = Math.floor(keys[from]! / WORDS)
    let seen = 0
    let lower = 0
    let to = from
    for (; to < keys.length && Math.floor(keys[to]! / WORDS) === head; to++) {
      seen += Math.exp(logs[to]!)
      lower += Math.exp(logOf(model, n - 1, keys[to]! % span))
    }
    heads.backs[place(heads.keys, head)] = Math.log(Math.max(1 - seen, 1e-4) / Math.max(1 - lower, 1e-4))
    from = to
  }
}

/** Look up a log probability, backing off; `n` + 1 is the number of words in the key. */
export function logOf(model: readonly Packable[], n: number, key: number): number {
  const at = place(model[n]!.keys, key)
  if (at >= 0) return model[n]!.logs[at]!
  const head = place(model[n - 1]!.keys, Math.floor(key / WORDS))
  return (head >= 0 ? model[n - 1]!.backs[head]! : 0) + logOf(model, n - 1, key % WORDS ** n)
}

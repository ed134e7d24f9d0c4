import type { Order } from './estimate.js'
import { logOf, type Packable } from './prune.js'

/** Mix a model of all texts with one of the texts that matter most; `share` is the weight of the second. What is common in the second is kept first. */
export function mix(
  all: readonly Order[],
  near: readonly Packable[],
  nearWeight: readonly ReadonlyMap<number, number>[],
  share: number,
  scale: number,
): Order[] {
  return all.map((order, n) => {
    const logs = new Float32Array(order.keys.length)
    const weight = new Float32Array(order.keys.length)
    for (let i = 0; i < logs.length; i++) {
      const key = order.keys[i]!
      logs[i] = Math.log((1 - share) * Math.exp(order.logs[i]!) + share * Math.exp(logOf(near, n, key)))
      weight[i] = (1 - share) * order.weight[i]! + share * scale * (nearWeight[n]!.get(key) ?? 0)
    }
    return { keys: order.keys, logs, weight }
  })
}

import type { Bet, Tallies } from './tally.js'

/** Facts whose confidence lay in `[from, to)`: how many, what they claimed on average, and how many were right (shares 0…1). */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly facts: number
  readonly claimed: number
  readonly right: number
}

const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0001]

/** Say what confidence is worth: of the facts given about 0.9, how many were right. Bins without facts are left out. */
export function reliability(tallies: Tallies): Bin[] {
  return binsOf([...tallies.values()].flatMap((tally) => tally.bets))
}

/** Sort bets into bins by what they claimed. */
export function binsOf(bets: readonly Bet[]): Bin[] {
  return edges.slice(0, -1).flatMap((from, i) => {
    const to = edges[i + 1]!
    const within = bets.filter((bet) => bet.confidence >= from && bet.confidence < to)
    if (within.length === 0) return []
    const claimed = within.reduce((sum, bet) => sum + bet.confidence, 0) / within.length
    return [
      {
        from,
        to: Math.min(to, 1),
        facts: within.length,
        claimed,
        right: within.filter((bet) => bet.right).length / within.length,
      },
    ]
  })
}

import type { ComparedPlan, Ink } from './comparison.js'

/** A sentence with the number under which the report lists it. */
export interface CitedQuote extends Ink {
  readonly label: string
  readonly anchor: string
}

/** Numbers the sentences that a report shows, plan by plan (`2.14`), each sentence once. */
export class QuoteRegister {
  private readonly byPlan: Map<string, CitedQuote>[]
  private readonly index: ReadonlyMap<string, number>

  constructor(readonly plans: readonly ComparedPlan[]) {
    this.byPlan = plans.map(() => new Map())
    this.index = new Map(plans.map(({ sha256 }, i) => [sha256, i]))
  }

  /** Number the sentences of one value. */
  cite(sha256: string, ink: readonly Ink[]): CitedQuote[] {
    const i = this.index.get(sha256)
    const own = i === undefined ? undefined : this.byPlan[i]
    if (!own) return []
    const cited = ink.map((each) => {
      const key = `${each.page} ${each.quote}`
      const known = own.get(key)
      if (known) return known
      const n = own.size + 1
      const fresh = { ...each, label: `${i! + 1}.${n}`, anchor: `q${i! + 1}-${n}` }
      own.set(key, fresh)
      return fresh
    })
    return [...new Set(cited)]
  }

  /** List what was cited, plan by plan. */
  listed(): readonly { readonly plan: ComparedPlan; readonly quotes: readonly CitedQuote[] }[] {
    return this.plans.map((plan, i) => ({ plan, quotes: [...this.byPlan[i]!.values()] }))
  }
}

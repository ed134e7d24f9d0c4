/** States of the lattice, one after another. The same room serves text after text: fresh arrays for each slot cost more than its sums. */
export class States {
  last = new Int32Array(64)
  pair = new Int32Array(64)
  triple = new Int32Array(64)
  choice = new Uint16Array(64)
  sum = new Float64Array(64)
  /** The state before with the same choice, −1 for none. */
  chain = new Int32Array(64)

  /** Make room for `size` states; those that are there stay. */
  grow(size: number): void {
    if (size <= this.sum.length) return
    const more = Math.max(size, 2 * this.sum.length)
    this.last = grown(this.last, new Int32Array(more))
    this.pair = grown(this.pair, new Int32Array(more))
    this.triple = grown(this.triple, new Int32Array(more))
    this.choice = grown(this.choice, new Uint16Array(more))
    this.sum = grown(this.sum, new Float64Array(more))
    this.chain = grown(this.chain, new Int32Array(more))
  }

  /** Find a state with these nodes and the choice whose chain begins at `head`; −1 for none. */
  find(head: number, last: number, pair: number, triple: number): number {
    let at = head
    while (at >= 0 && (this.triple[at] !== triple || this.pair[at] !== pair || this.last[at] !== last))
      at = this.chain[at]!
    return at
  }

  /** Write state `i` of others at place `at`. */
  take(at: number, others: States, i: number): void {
    this.last[at] = others.last[i]!
    this.pair[at] = others.pair[i]!
    this.triple[at] = others.triple[i]!
    this.choice[at] = others.choice[i]!
    this.sum[at] = others.sum[i]!
  }
}

/** Steps from a state of one slot to a state of the next, each with its log weight. */
export class Steps {
  from = new Int32Array(64)
  to = new Int32Array(64)
  log = new Float64Array(64)

  /** Make room for `size` steps; those that are there stay. */
  grow(size: number): void {
    if (size <= this.log.length) return
    const more = Math.max(size, 2 * this.log.length)
    this.from = grown(this.from, new Int32Array(more))
    this.to = grown(this.to, new Int32Array(more))
    this.log = grown(this.log, new Float64Array(more))
  }
}

function grown<T extends Int32Array | Uint16Array | Float64Array>(old: T, more: T): T {
  more.set(old)
  return more
}

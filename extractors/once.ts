import type { Tree } from '../corpus/document.js'
import type { Extractor, Finding } from './fields.js'

/** Run an extractor once for each tree: others build on what it finds. */
export function once<Value>(extractor: Extractor<Value>): Extractor<Value> {
  const known = new WeakMap<Tree, readonly Finding<Value>[]>()
  return (tree) => {
    let found = known.get(tree)
    if (!found) known.set(tree, (found = extractor(tree)))
    return found
  }
}

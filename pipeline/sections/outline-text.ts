import type { Text, Tree } from '../../corpus/document.js'
import { outline } from './outline.js'

/** Stage 3: the text's section tree. */
export function outlineText(plan: { readonly text: Text }): Tree {
  return outline(plan.text)
}

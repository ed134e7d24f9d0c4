/** Ask a pure question about an object once: the answer stays with the object for as long as it lives. */
export function remember<Key extends object, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>()
  return (key) => {
    const known = answers.get(key)
    if (known) return known.answer
    const answer = ask(key)
    answers.set(key, { answer })
    return answer
  }
}

/** How many answers about words are kept before they are forgotten all together: a few plans' worth of clauses. */
const KEPT = 20_000

/** Ask a pure question about some words once: headings, and clauses of a form, come again and again. */
export function rememberWords<Answer>(ask: (words: string) => Answer): (words: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>()
  return (words) => {
    const known = answers.get(words)
    if (known) return known.answer
    const answer = ask(words)
    if (answers.size >= KEPT) answers.clear()
    answers.set(words, { answer })
    return answer
  }
}

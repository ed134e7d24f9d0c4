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

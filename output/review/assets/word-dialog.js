// A word of the reading put right: what was read, what it may be, what it is.

/** Open the dialog in which a word is corrected; `save(word, page, after)` and `back(word)` are told. */
export function openWordDialog(dialog, said, { save, back }) {
  const form = dialog.querySelector('form')
  const others = dialog.querySelector('.others')
  let word = null
  let page = null

  form.addEventListener('submit', (event) => {
    const act = event.submitter?.value ?? 'save'
    const after = form.elements.after.value.trim()
    if (act === 'back') back(word)
    else if (act === 'save' && after && after !== word.text.trim()) save(word, page, after)
  })

  return (given, from) => {
    word = given
    page = from
    dialog.querySelector('.raw').textContent = word.raw
    dialog.querySelector('.who').textContent = word.who ? `${said.by} ${word.who}` : ''
    dialog.querySelector('.back').hidden = !word.version
    others.replaceChildren(
      ...word.others.map((text) => {
        const button = document.createElement('button')
        button.type = 'button'
        button.textContent = text
        button.addEventListener('click', () => {
          form.elements.after.value = text
          form.elements.after.focus()
        })
        return button
      }),
    )
    form.elements.after.value = word.text.trim()
    dialog.showModal()
    form.elements.after.select()
  }
}

// The scan: page by page, magnified, moved about, with boxes over what a fact stands on and over each word.
const svg = 'http://www.w3.org/2000/svg'

/** Open the viewer. `clicked(word, page, event)` is told which word of the page was clicked. */
export function openViewer(root, { words, said, clicked }) {
  return root.classList.contains('plain')
    ? openPlain(root, { words, clicked })
    : openScan(root, { words, said, clicked })
}

function openScan(root, { words, said, clicked }) {
  const find = (what) => root.querySelector(what)
  const [stage, sheet, scan, boxes, here] = ['.stage', '.sheet', '.scan', '.boxes', '.here'].map(find)
  const buttons = [...root.querySelectorAll('.strip button')]
  let now = null
  let zoom = 1
  let shown = []

  const urlOf = (page) => `/d/${root.dataset.sha}/page/${page}`
  const buttonOf = (page) => buttons.find((button) => Number(button.dataset.page) === page)

  function rect([x0, y0, x1, y1], name) {
    const drawn = document.createElementNS(svg, 'rect')
    for (const [key, value] of Object.entries({ x: x0, y: y0, width: x1 - x0, height: y1 - y0, class: name }))
      drawn.setAttribute(key, value)
    return drawn
  }

  async function draw() {
    const page = now
    const list = await words(page)
    if (page !== now) return
    const tokens = list
      .filter((word) => word.box)
      .map((word) => {
        const drawn = rect(word.box, `token${word.version ? ' put' : word.sure < 0.85 ? ' doubt' : ''}`)
        drawn.addEventListener('click', (event) => clicked(word, page, event))
        drawn.dataset.start = word.start
        return drawn
      })
    const ink = shown
      .filter((one) => one.page === page)
      .flatMap((one) => one.boxes.map((box) => rect(grown(box), 'ink')))
    boxes.replaceChildren(...ink, ...tokens)
  }

  const grown = ([x0, y0, x1, y1]) => [x0 - 2, y0 - 2, x1 + 2, y1 + 2]

  function turnTo(page) {
    const button = buttonOf(page)
    if (!button || page === now) return
    now = page
    buttons.forEach((one) => one.toggleAttribute('aria-current', one === button))
    boxes.setAttribute('viewBox', `0 0 ${button.dataset.width} ${button.dataset.height}`)
    boxes.replaceChildren()
    scan.style.aspectRatio = `${button.dataset.width} / ${button.dataset.height}`
    sheet.classList.add('waiting')
    find('.drawn').hidden = true
    scan.src = urlOf(page)
    here.textContent = `${said.page} ${page} ${said.of} ${buttons.length}`
    const ahead = buttonOf(page + 1)
    if (ahead) new Image().src = urlOf(page + 1)
    draw()
  }

  function toInk() {
    const [box] = shown.find((one) => one.page === now)?.boxes ?? []
    if (!box) return
    const scale = sheet.clientWidth / Number(buttonOf(now).dataset.width)
    stage.scrollTo({
      top: Math.max(0, box[1] * scale - stage.clientHeight / 3),
      left: Math.max(0, ((box[0] + box[2]) / 2) * scale - stage.clientWidth / 2),
    })
  }

  function zoomTo(next) {
    const middle = (stage.scrollTop + stage.clientHeight / 2) / stage.scrollHeight
    zoom = Math.min(5, Math.max(0.4, next))
    sheet.style.width = `${zoom * 100}%`
    stage.scrollTop = middle * stage.scrollHeight - stage.clientHeight / 2
  }

  const acts = {
    earlier: () => turnTo(now - 1),
    later: () => turnTo(now + 1),
    in: () => zoomTo(zoom * 1.25),
    out: () => zoomTo(zoom / 1.25),
    fit: () => zoomTo(1),
    words: () => {
      const on = root.classList.toggle('words')
      find('[data-view=words]').setAttribute('aria-pressed', String(on))
      find('.words-hint').hidden = !on
    },
  }
  root.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (button?.dataset.view) acts[button.dataset.view]()
    else if (button?.dataset.page) turnTo(Number(button.dataset.page))
  })
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      zoomTo(zoom * (event.deltaY < 0 ? 1.15 : 1 / 1.15))
    },
    { passive: false },
  )
  // Boxes over another page's image would point at the wrong words: nothing is seen till the image is there.
  scan.addEventListener('load', () => sheet.classList.remove('waiting'))
  // The original is gone, or has no image: what was read is drawn in its place.
  scan.addEventListener('error', () => {
    if (scan.src.includes('/drawn/')) return
    find('.drawn').hidden = false
    scan.src = `/d/${root.dataset.sha}/drawn/${now}`
  })
  drag(stage)
  turnTo(Number(buttons[0].dataset.page))

  return {
    act: (name) => acts[name]?.(),
    /** Show the ink of a fact: turn to its page, draw its boxes, bring them into sight. */
    show(ink) {
      shown = ink
      const page = ink.find((one) => one.page !== null)?.page
      if (page && page !== now) turnTo(page)
      else draw()
      toInk()
    },
    pick: (starts) =>
      root
        .querySelectorAll('.token')
        .forEach((one) => one.classList.toggle('picked', starts.has(Number(one.dataset.start)))),
    picking: (on) => root.classList.toggle('words', on),
    redraw: draw,
    page: () => now,
  }
}

function drag(stage) {
  let from = null
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.pointerType === 'touch' || event.target.closest('.words .token')) return
    from = { x: event.clientX, y: event.clientY, left: stage.scrollLeft, top: stage.scrollTop }
    stage.classList.add('held')
    stage.style.scrollBehavior = 'auto'
  })
  addEventListener('pointermove', (event) => {
    if (!from) return
    stage.scrollLeft = from.left - (event.clientX - from.x)
    stage.scrollTop = from.top - (event.clientY - from.y)
  })
  addEventListener('pointerup', () => {
    from = null
    stage.classList.remove('held')
    stage.style.scrollBehavior = ''
  })
}

/** A document without pages: its text, word by word. */
function openPlain(root, { words, clicked }) {
  const paper = root.querySelector('.paper')
  let spans = []
  let shown = []

  function mark() {
    for (const span of spans) {
      const [start, end] = [Number(span.dataset.start), Number(span.dataset.end)]
      span.classList.toggle(
        'ink',
        shown.some((ink) => ink.start !== null && start < ink.end && end > ink.start),
      )
    }
  }

  async function draw() {
    const list = await words(null)
    const text = await words.text()
    const parts = []
    spans = []
    let at = 0
    for (const word of list) {
      parts.push(text.slice(at, word.start))
      const span = document.createElement('span')
      span.textContent = text.slice(word.start, word.end)
      span.dataset.start = word.start
      span.dataset.end = word.end
      span.addEventListener('click', (event) => clicked(word, null, event))
      spans.push(span)
      parts.push(span)
      at = word.end
    }
    paper.replaceChildren(...parts, text.slice(at))
    mark()
    spans.find((span) => span.classList.contains('ink'))?.scrollIntoView({ block: 'center' })
  }
  const drawn = draw()

  return {
    act: () => {},
    show: async (ink) => {
      shown = ink
      await drawn
      mark()
      spans.find((span) => span.classList.contains('ink'))?.scrollIntoView({ block: 'center' })
    },
    pick: (starts) => spans.forEach((span) => span.classList.toggle('picked', starts.has(Number(span.dataset.start)))),
    picking: () => {},
    redraw: draw,
    page: () => null,
  }
}

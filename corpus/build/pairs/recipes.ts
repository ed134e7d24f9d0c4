import type { Damage } from '../degrade.js'
import type { Random } from '../random.js'

/** How one page is printed and scanned. */
export interface Recipe {
  readonly name: string
  readonly dpi: number
  readonly turn: number
  readonly weight: number
  readonly stretch: number
  readonly damage: Damage
}

type Make = (random: Random) => Omit<Recipe, 'name'>

const press = (random: Random, dpi: number, turn: number) => ({
  dpi,
  turn: random.between(-turn, turn),
  weight: random.chance(0.4) ? random.between(0, 0.35) : 0,
  stretch: random.between(0.96, 1.04),
})

const TRAIN: Readonly<Record<string, Make>> = {
  clean: (random) => ({ ...press(random, random.pick([200, 300]), 0.4), damage: { blur: 0.5, grain: 4 } }),
  bilevel: (random) => ({
    ...press(random, 200, 1),
    damage: {
      blur: random.between(0.6, 1.1),
      grain: random.between(8, 30),
      threshold: random.between(95, 190),
      specks: random.between(0, 12),
      dropouts: random.between(0, 10),
    },
  }),
  copied: (random) => ({
    ...press(random, 200, 1.2),
    damage: {
      copies: random.pick([1, 1, 2, 3]),
      blur: random.between(0.5, 1),
      grain: random.between(8, 28),
      threshold: random.between(100, 185),
      specks: random.between(0, 20),
      dropouts: random.between(0, 15),
    },
  }),
  faded: (random) => ({
    ...press(random, 200, 0.8),
    damage: {
      blur: random.between(0.5, 0.9),
      fading: random.between(0.3, 0.75),
      grain: random.between(8, 24),
      threshold: random.between(110, 190),
      dropouts: random.between(0, 20),
    },
  }),
  jpeg: (random) => ({
    ...press(random, random.pick([150, 200, 200]), 2),
    damage: {
      blur: random.between(0.6, 1.3),
      contrast: random.between(0.5, 1),
      grain: random.between(4, 20),
      jpeg: Math.round(random.between(15, 60)),
      specks: random.between(0, 6),
    },
  }),
  coarse: (random) => ({
    ...press(random, 150, 0.8),
    damage: {
      blur: random.between(0.5, 0.9),
      grain: random.between(6, 24),
      threshold: random.between(110, 185),
      specks: random.between(0, 6),
    },
  }),
}

const TEST: Readonly<Record<string, Make>> = {
  'archive-200': (random) => ({
    ...press(random, 200, 0.7),
    damage: {
      copies: 1,
      blur: random.between(0.6, 0.9),
      fading: random.between(0, 0.4),
      grain: random.between(10, 22),
      threshold: random.between(120, 175),
      specks: random.between(2, 8),
    },
  }),
  'filled-180': (random) => ({
    ...press(random, 180, 0.9),
    damage: {
      blur: random.between(0.8, 1.1),
      grain: random.between(12, 26),
      threshold: random.between(165, 200),
      specks: random.between(0, 10),
    },
  }),
  'broken-240': (random) => ({
    ...press(random, 240, 0.9),
    damage: {
      copies: 1,
      blur: random.between(0.7, 1.1),
      fading: random.between(0.2, 0.5),
      grain: random.between(15, 30),
      threshold: random.between(85, 115),
      dropouts: random.between(5, 20),
    },
  }),
  'photo-170': (random) => ({
    ...press(random, 170, 1.6),
    damage: {
      blur: random.between(0.9, 1.4),
      contrast: random.between(0.4, 0.8),
      fading: random.between(0.1, 0.4),
      grain: random.between(5, 15),
      jpeg: Math.round(random.between(25, 50)),
    },
  }),
}

/** Worse pages for the engine that knows Vietnamese: the others hardly make it err. */
const POOR: Readonly<Record<string, Make>> = {
  'poor-coarse': (random) => ({
    ...press(random, random.pick([120, 130, 150, 150]), 1.2),
    damage: {
      blur: random.between(0.5, 0.8),
      grain: random.between(8, 24),
      threshold: random.between(115, 180),
      specks: random.between(0, 15),
      fading: random.between(0, 0.3),
    },
  }),
  'poor-copied': (random) => ({
    ...press(random, 200, 1.5),
    damage: {
      copies: random.pick([1, 2, 2, 3]),
      blur: random.between(0.7, 1.3),
      fading: random.between(0.1, 0.6),
      grain: random.between(12, 34),
      threshold: random.between(100, 180),
      specks: random.between(5, 50),
      dropouts: random.between(5, 40),
    },
  }),
  'poor-jpeg': (random) => ({
    ...press(random, random.pick([100, 110, 120, 130]), 2),
    damage: {
      blur: random.between(0.6, 1.1),
      contrast: random.between(0.35, 0.8),
      grain: random.between(5, 15),
      jpeg: Math.round(random.between(10, 35)),
    },
  }),
}

const POOR_TEST: Readonly<Record<string, Make>> = {
  'worn-150': (random) => ({
    ...press(random, 150, 2),
    damage: {
      copies: 1,
      blur: random.between(0.5, 0.8),
      grain: random.between(10, 20),
      threshold: random.between(125, 175),
      specks: random.between(2, 20),
      jpeg: 40,
    },
  }),
  'phone-140': (random) => ({
    ...press(random, 140, 2.5),
    damage: {
      blur: random.between(0.8, 1.3),
      contrast: random.between(0.4, 0.7),
      fading: random.between(0.1, 0.3),
      grain: random.between(6, 14),
      jpeg: Math.round(random.between(20, 45)),
    },
  }),
  'fax-204': (random) => ({
    ...press(random, 204, 1),
    damage: {
      copies: 2,
      blur: random.between(0.8, 1.2),
      fading: random.between(0.2, 0.5),
      grain: random.between(15, 28),
      threshold: random.between(110, 170),
      dropouts: random.between(5, 25),
    },
  }),
}

/** Pages as an archive's scanner gives them where nothing went wrong: most plans look so. */
const ORDINARY: Readonly<Record<string, Make>> = {
  'office-200': (random) => ({
    ...press(random, 200, 0.5),
    damage: { blur: random.between(0.5, 0.8), grain: random.between(3, 10), jpeg: Math.round(random.between(60, 85)) },
  }),
  'office-300': (random) => ({
    ...press(random, 300, 0.5),
    damage: { blur: random.between(0.6, 1), grain: random.between(4, 12), jpeg: Math.round(random.between(50, 80)) },
  }),
  'fax-grade-200': (random) => ({
    ...press(random, 200, 0.5),
    damage: {
      blur: random.between(0.5, 0.7),
      grain: random.between(4, 12),
      threshold: random.between(125, 165),
      specks: random.between(0, 3),
    },
  }),
}

/** Draw how a page is damaged; pages for tests are damaged in other ways than pages for training. */
export function drawRecipe(
  random: Random,
  share: 'train' | 'dev' | 'test',
  engine: string,
  isOrdinary: boolean,
): Recipe {
  if (isOrdinary) {
    const name = random.pick(Object.keys(ORDINARY))
    return { name, ...ORDINARY[name]!(random) }
  }
  const poor = engine.startsWith('vie') && random.chance(0.6)
  const makers = share === 'train' ? (poor ? POOR : TRAIN) : poor ? POOR_TEST : TEST
  const names = Object.keys(makers)
  // Clean pages teach a channel little: one page in twenty is enough.
  const name = random.pick(random.chance(0.95) ? names.filter((each) => each !== 'clean') : names)
  const make = makers[name]
  if (make === undefined) throw new Error(`No recipe named ${name}.`)
  return { name, ...make(random) }
}

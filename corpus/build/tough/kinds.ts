import type { Damage } from '../degrade.js'
import type { Random } from '../random.js'
import type { Worse } from '../scans/photograph.js'

/** What a kind of tough page has on it, and how it was taken. */
export interface Kind {
  readonly as: 'bilevel' | 'grey' | 'colour' | 'photograph'
  readonly dpi: number
  readonly turn: number
  readonly damage: (random: Random) => Damage
  /** Odds (0–1) of each thing on the page. */
  readonly seal?: number
  readonly entry?: number
  readonly urgent?: number
  readonly signed?: number
  readonly penned?: number
  readonly bands?: number
  readonly worse?: Worse
  /** Points cut off around the sheet. */
  readonly crop?: number
  /** Which stamps, blocks and hands are drawn: those of pages kept apart are others than those tuned on. */
  readonly marks?: 'known' | 'apart'
  /** How strongly the seal's ink took (0–1); a scanner without colour sees it as grey. */
  readonly inked?: number
  readonly quality?: number
}

const bit = (random: Random): Damage => ({
  blur: random.between(0.55, 0.85),
  grain: random.between(8, 18),
  threshold: random.between(130, 172),
  specks: random.between(0.5, 5),
})
const scan = (): Damage => ({ blur: 0.7, grain: 4, contrast: 0.88, specks: 0.6 })
const lens = (): Damage => ({ blur: 0.8, grain: 5, contrast: 0.85 })

/** Kinds that the reader may be tuned on. */
export const KNOWN: Readonly<Record<string, Kind>> = {
  'bit-seal': { as: 'bilevel', dpi: 200, turn: 0.8, damage: bit, seal: 1, penned: 0.3 },
  'bit-entry': { as: 'bilevel', dpi: 200, turn: 0.8, damage: bit, seal: 1, entry: 1, urgent: 0.3, penned: 0.5 },
  'bit-signed': { as: 'bilevel', dpi: 200, turn: 0.4, damage: bit, seal: 1, signed: 1 },
  pen: { as: 'bilevel', dpi: 200, turn: 1, damage: bit, seal: 1, penned: 1 },
  bands: { as: 'bilevel', dpi: 200, turn: 1.5, damage: bit, seal: 1, bands: 1 },
  colour: { as: 'colour', dpi: 200, turn: 0.8, damage: scan, seal: 1, penned: 0.7, entry: 0.5, signed: 0.4 },
  photo: {
    as: 'photograph',
    dpi: 190,
    turn: 0.8,
    damage: lens,
    seal: 1,
    penned: 0.3,
    worse: { slant: 0.05, bulge: 0.004, shadow: false, fold: true },
  },
}

/** Kinds kept apart, to be looked at only when nothing is tuned any more. */
export const APART: Readonly<Record<string, Kind>> = {
  'bit-all': {
    as: 'bilevel',
    dpi: 200,
    turn: 1.2,
    damage: bit,
    seal: 1,
    entry: 0.8,
    urgent: 0.4,
    signed: 0.7,
    penned: 0.7,
    bands: 0.6,
  },
  copied: {
    as: 'bilevel',
    dpi: 200,
    turn: 1,
    damage: (random) => ({ ...bit(random), copies: 1, fading: 0.2, dropouts: 2 }),
    seal: 1,
    entry: 0.4,
  },
  grey: {
    as: 'grey',
    dpi: 150,
    turn: 2,
    damage: (random) => ({ blur: 0.55, grain: 10, threshold: random.between(140, 165), specks: 5 }),
    seal: 1,
    entry: 0.5,
    penned: 0.4,
  },
  'colour-all': {
    as: 'colour',
    dpi: 200,
    turn: 1.2,
    damage: scan,
    seal: 1,
    entry: 0.9,
    urgent: 0.5,
    signed: 0.8,
    penned: 0.6,
  },
  'photo-worse': {
    as: 'photograph',
    dpi: 190,
    turn: 1.5,
    damage: lens,
    seal: 1,
    entry: 0.5,
    penned: 0.5,
    worse: { slant: 0.07, bulge: 0.007, shadow: true, fold: true },
  },
  crop: { as: 'bilevel', dpi: 200, turn: 0.6, damage: bit, seal: 1, signed: 0.5, penned: 0.5, crop: 26 },
}

/**
 * Draw how a real document's sheet was taken: most offices scan in one bit at 200 dpi, some in grey or colour, some photograph. Stamps are as usual on
 * documents that went from office to office.
 */
export function drawKind(random: Random, marks: 'known' | 'apart'): Kind {
  const as = random.pick([
    ...Array<Kind['as']>(12).fill('bilevel'),
    'grey',
    'grey',
    'colour',
    'colour',
    'colour',
    'photograph',
    'photograph',
    'photograph',
  ] as const)
  const damage: Readonly<Record<Kind['as'], (random: Random) => Damage>> = {
    bilevel: (own) => ({
      blur: own.between(0.45, 0.8),
      grain: own.between(5, 16),
      threshold: own.between(112, 176),
      specks: own.between(0, own.chance(0.25) ? 4 : 0.8),
      ...(own.chance(0.2) ? { copies: 1, dropouts: 1 } : {}),
      ...(own.chance(0.35) ? { fading: own.between(0.05, 0.2) } : {}),
    }),
    grey: (own) => ({
      blur: own.between(0.5, 0.8),
      grain: own.between(3, 9),
      contrast: own.between(0.7, 0.95),
      specks: 0.5,
    }),
    colour: (own) => ({
      blur: own.between(0.5, 0.8),
      grain: own.between(2, 6),
      contrast: own.between(0.78, 0.95),
      specks: 0.4,
    }),
    photograph: (own) => ({
      blur: own.between(0.6, 0.95),
      grain: own.between(3, 8),
      contrast: own.between(0.75, 0.92),
    }),
  }
  return {
    as,
    dpi: as === 'grey' ? random.pick([150, 200]) : as === 'photograph' ? random.pick([180, 200]) : 200,
    turn: random.pick([0.25, 0.6, 1.4]),
    damage: damage[as],
    seal: 0.95,
    inked: random.between(0.45, 0.95),
    entry: 0.4,
    urgent: 0.12,
    signed: 0.35,
    penned: 0.6,
    bands: as === 'photograph' ? 0 : 0.22,
    ...(as === 'photograph'
      ? {
          worse: {
            slant: random.between(0.01, 0.05),
            bulge: random.between(0, 0.004),
            shadow: random.chance(0.4),
            fold: random.chance(0.4),
          },
        }
      : {}),
    ...(as !== 'photograph' && random.chance(0.15) ? { crop: 20 } : {}),
    quality: Math.round(random.between(45, 80)),
    marks,
  }
}

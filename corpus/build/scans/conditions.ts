import type { Damage } from '../degrade.js'
import type { Random } from '../random.js'

/** In what condition a document reaches the archive, and how it was scanned. */
export interface Condition {
  readonly dpi: number
  readonly as: 'bilevel' | 'grey' | 'colour' | 'photograph'
  /** Largest angle, degrees. */
  readonly turn: number
  /** Quality of the stored JPEG. */
  readonly quality?: number
  readonly damage: (random: Random) => Damage
  /** A received-stamp and the block of a signing program lie on the first page. */
  readonly stamped?: boolean
  /** How the sheet lies on the glass. */
  readonly lies?: 'upside-down' | 'sideways' | 'two-on-a-sheet'
}

/** The conditions that pages are measured in. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  clean: { dpi: 200, as: 'bilevel', turn: 0.1, damage: () => ({ blur: 0.6, grain: 6, threshold: 150 }) },
  // 150 dpi, one bit, two degrees of skew, seal, specks, JPEG 40: the scans that the aims for OCR speak of.
  degraded: {
    dpi: 150,
    as: 'grey',
    turn: 2,
    quality: 40,
    damage: (random) => ({ blur: 0.55, grain: 10, threshold: random.between(140, 165), specks: 5 }),
  },
  stamped: {
    dpi: 200,
    as: 'colour',
    turn: 0.6,
    quality: 40,
    stamped: true,
    damage: () => ({ blur: 0.7, grain: 4, contrast: 0.88, specks: 1 }),
  },
  archive: {
    dpi: 200,
    as: 'bilevel',
    turn: 0.8,
    stamped: true,
    damage: (random) => ({ blur: 0.75, grain: 14, threshold: random.between(135, 170), specks: 5 }),
  },
  copied: {
    dpi: 200,
    as: 'bilevel',
    turn: 1,
    damage: (random) => ({
      copies: 1,
      blur: 0.7,
      fading: 0.25,
      grain: 15,
      threshold: random.between(125, 165),
      specks: 8,
      dropouts: 5,
    }),
  },
  photo: {
    dpi: 160,
    as: 'photograph',
    turn: 0.8,
    quality: 55,
    damage: () => ({ blur: 0.8, grain: 5, contrast: 0.85 }),
  },
  'upside-down': {
    dpi: 200,
    as: 'bilevel',
    turn: 0.4,
    lies: 'upside-down',
    damage: () => ({ blur: 0.7, grain: 8, threshold: 150, specks: 2 }),
  },
  sideways: {
    dpi: 200,
    as: 'grey',
    turn: 0.4,
    quality: 40,
    lies: 'sideways',
    damage: () => ({ blur: 0.7, contrast: 0.9, specks: 1 }),
  },
  spread: {
    dpi: 200,
    as: 'bilevel',
    turn: 0.3,
    lies: 'two-on-a-sheet',
    damage: () => ({ blur: 0.7, grain: 8, threshold: 150, specks: 2 }),
  },
}

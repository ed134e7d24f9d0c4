import { describe, expect, it } from 'vitest'
import type { Word } from '../../../corpus/document.js'
import { completeName } from '../../../pipeline/pages/complete-name.js'

/** Words of a reading: text, left and right edge in points, parted by bars. */
const reading = (said: string): Word[] =>
  said.split(' | ').map((part) => {
    const [text = '', from, to] = part.split(' ')
    return { text, confidence: 0.9, box: [Number(from), 0, Number(to), 12] as const }
  })

const complete = (axis: number, ...said: string[]) =>
  completeName(said.map(reading), axis)
    ?.words.map((word) => word.text)
    .join(' ') ?? null

describe('completeName', () => {
  it('completes a name whose first word lies under a seal, by what was read, how wide it is and how usual', () => {
    expect(
      complete(
        432.5,
        'Nguiễn 382 429 | Anh 433 458 | Tài 462 482',
        'Ngaiễn 382 428 | Anh 433 458 | Tài 462 482',
        '_Ngưýền 378 429 | Anh 433 458 | Tài 462 482',
      ),
    ).toBe('Nguyễn Anh Tài')
    expect(
      complete(
        434.25,
        '_Trằa“Hồng 387 457 | Hà 461 478',
        '_Trần“Hồng 387 457 | Hà 461 478',
        '“Trầx 387 420 | đồng 424 457 | Hà 461 478',
        'Trầà 386 420 | tiồng 424 457 | Hà 461 478',
        '_Trồw1ông 387 457 | Hà 461 478',
        'Trồng 387 457 | Hà 461 478',
      ),
    ).toBe('Trần Hồng Hà')
  })

  it('keeps silent where more than one name is likely', () =>
    expect(
      complete(
        434,
        'an 370 405 | #fị 408 430 | Minh 433 466 | Hiền 470 498',
        'xzza 370 405 | #fị 408 430 | Minh 433 465 | Hiền 469 498',
        'H†.-— 370 405 | nị 418 430 | Minh 433 466 | Hiền 470 498',
        '»azZfÍ 365 428 | Minh 435 466 | Hiền 470 498',
      ),
    ).toBeNull())

  it('completes nothing where nothing is missing', () =>
    expect(complete(449, 'Minh 433 466 | Hiền 470 498', 'Minh 433 466 | Hiền 470 498')).toBeNull())
})

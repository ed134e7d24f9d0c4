import type { Box } from '../../corpus/document.js'
import type { Raster } from './raster.js'

type Corner = readonly [x: number, y: number]

/** The corners of a sheet of paper, clockwise from the top left. */
export type Corners = readonly [Corner, Corner, Corner, Corner]

/** A line y = a + b·x, or x = a + b·y where it stands upright. */
interface Edge {
  readonly a: number
  readonly b: number
}

/** Find the sheet on a photograph whose surroundings are darker; null on a scan, or where no whole sheet can be made out. In pixels. */
export function findSheet(photo: Raster): Corners | null {
  if (isBlackAndWhite(photo.data)) return null
  const step = Math.max(1, Math.round(photo.dpi / 36))
  const small = shrink(photo, step)
  const paper = paperMask(small)
  if (!paper) return null
  const { width, height } = small
  const [left, right, top, bottom] = [
    fitEdge(edgePoints(paper, width, height, true, 1), height),
    fitEdge(edgePoints(paper, width, height, true, -1), height),
    fitEdge(edgePoints(paper, width, height, false, 1), width),
    fitEdge(edgePoints(paper, width, height, false, -1), width),
  ]
  if (!left || !right || !top || !bottom) return null
  const corners = [meet(top, left), meet(top, right), meet(bottom, right), meet(bottom, left)] as const
  if (!isSheet(corners, width, height)) return null
  const [a, b, c, d] = corners.map(([x, y]): Corner => [(x + 0.5) * step, (y + 0.5) * step])
  return [a!, b!, c!, d!]
}

/** A scan in one bit has its sheet already, and would only be blurred. */
function isBlackAndWhite(data: Uint8Array): boolean {
  let [seen, between] = [0, 0]
  for (let i = 0; i < data.length; i += 1009, seen++) if (data[i]! > 40 && data[i]! < 215) between++
  return between < seen * 0.05
}

/** A small grey copy, each pixel the brightest of its cell's samples, so that text is paper. */
function shrink({ data, width, height, channels, dpi }: Raster, step: number): Raster {
  const [w, h] = [Math.floor(width / step), Math.floor(height / step)]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let most = 0
      for (let dy = 0; dy < step; dy += 2)
        for (let dx = 0; dx < step; dx += 2)
          most = Math.max(most, data[((y * step + dy) * width + x * step + dx) * channels]!)
      out[y * w + x] = most
    }
  return { data: out, width: w, height: h, channels: 1, dpi: dpi / step }
}

/** Mark the paper, where the rim of the picture is on the whole much darker than its middle; null where it is not. */
function paperMask({ data, width, height }: Raster): Uint8Array | null {
  const middle: number[] = []
  const rim: number[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const off = Math.min(x, y, width - 1 - x, height - 1 - y)
      if (off < 2) rim.push(data[y * width + x]!)
      else if (off > width * 0.25) middle.push(data[y * width + x]!)
    }
  const at = (values: number[], share: number) => values.sort((a, b) => a - b)[Math.floor(values.length * share)]!
  const [paper, table] = [at(middle, 0.5), at(rim, 0.4)]
  if (table > paper * 0.65) return null
  const limit = (paper * 0.55 + table * 1.15) / 2
  return data.map((value) => (value > Math.min(limit, paper * 0.8) ? 1 : 0))
}

/** From one side of the picture, line by line, where paper begins that goes on for a while. */
function edgePoints(paper: Uint8Array, width: number, height: number, upright: boolean, from: 1 | -1): Corner[] {
  const [lines, length] = upright ? [height, width] : [width, height]
  const is = (line: number, at: number) => paper[upright ? line * width + at : at * width + line] === 1
  const points: Corner[] = []
  for (let line = Math.floor(lines * 0.12); line < lines * 0.88; line += 2) {
    let run = 0
    for (let k = 0; k < length / 2; k++) {
      run = is(line, from > 0 ? k : length - 1 - k) ? run + 1 : 0
      if (run < 8) continue
      const start = k - 7
      points.push([line, from > 0 ? start : length - 1 - start])
      break
    }
  }
  return points
}

/** Fit a line by the middle of all slopes, which a few false points do not move; null where most points do not lie on it. */
function fitEdge(points: readonly Corner[], extent: number): Edge | null {
  if (points.length < 20) return null
  const slopes: number[] = []
  for (let i = 0; i < points.length; i++)
    for (let j = i + 5; j < points.length; j += 3)
      slopes.push((points[j]![1] - points[i]![1]) / (points[j]![0] - points[i]![0]))
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!
  const b = median(slopes)
  const a = median(points.map(([t, v]) => v - b * t))
  const close = points.filter(([t, v]) => Math.abs(v - a - b * t) < Math.max(2, extent * 0.008))
  return close.length > points.length * 0.6 ? { a, b } : null
}

function meet(level: Edge, upright: Edge): Corner {
  const x = (upright.a + upright.b * level.a) / (1 - upright.b * level.b)
  return [x, level.a + level.b * x]
}

/** A sheet fills much of the picture, its corners are nearly right angles, and it does not simply fill the picture. */
function isSheet(corners: Corners, width: number, height: number): boolean {
  const outside = corners.some(
    ([x, y]) => x < -0.05 * width || y < -0.05 * height || x > 1.05 * width || y > 1.05 * height,
  )
  const angles = corners.map((corner, i) => {
    const [before, after] = [corners[(i + 3) % 4]!, corners[(i + 1) % 4]!]
    const turn =
      Math.atan2(before[1] - corner[1], before[0] - corner[0]) - Math.atan2(after[1] - corner[1], after[0] - corner[0])
    return Math.abs((((turn * 180) / Math.PI + 360) % 360) - 90)
  })
  const area =
    Math.abs(corners.reduce((sum, [x, y], i) => sum + x * corners[(i + 1) % 4]![1] - y * corners[(i + 1) % 4]![0], 0)) /
    2
  return !outside && Math.max(...angles) < 20 && area > 0.4 * width * height
}

/** The eight numbers that carry a rectangle of `width` × `height` to four corners: where on the photograph a point of the sheet lies. */
function look([a, b, c, d]: Corners, width: number, height: number): (x: number, y: number) => Corner {
  const [dx1, dy1, dx2, dy2] = [b[0] - c[0], b[1] - c[1], d[0] - c[0], d[1] - c[1]]
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]]
  const area = dx1 * dy2 - dx2 * dy1
  const [g, h] = [(sx * dy2 - dx2 * sy) / area, (dx1 * sy - sx * dy1) / area]
  const [px, py, qx, qy] = [
    b[0] - a[0] + g * b[0],
    b[1] - a[1] + g * b[1],
    d[0] - a[0] + h * d[0],
    d[1] - a[1] + h * d[1],
  ]
  return (x, y) => {
    const [u, v] = [x / width, y / height]
    const depth = g * u + h * v + 1
    return [(px * u + qx * v + a[0]) / depth, (py * u + qy * v + a[1]) / depth]
  }
}

const between = ([ax, ay]: Corner, [bx, by]: Corner) => Math.hypot(ax - bx, ay - by)

/** Size of the sheet seen straight from above: the means of its opposite sides. */
function sizeOf([a, b, c, d]: Corners): { width: number; height: number } {
  return {
    width: Math.round((between(a, b) + between(d, c)) / 2),
    height: Math.round((between(a, d) + between(b, c)) / 2),
  }
}

/** Show a photographed sheet as if seen straight from above, the table around it left out. */
export function flatten(photo: Raster, corners: Corners): Raster {
  const { data, channels, width, height } = photo
  const size = sizeOf(corners)
  const at = look(corners, size.width, size.height)
  const out = new Uint8Array(size.width * size.height * channels)
  const down = width * channels
  for (let y = 0, to = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const [px, py] = at(x + 0.5, y + 0.5)
      const left = Math.min(width - 2, Math.max(0, px - 0.5))
      const top = Math.min(height - 2, Math.max(0, py - 0.5))
      const [x0, y0] = [Math.floor(left), Math.floor(top)]
      const [fx, fy] = [left - x0, top - y0]
      for (let c = 0, from = (y0 * width + x0) * channels; c < channels; c++, from++) {
        const upper = data[from]! * (1 - fx) + data[from + channels]! * fx
        const lower = data[from + down]! * (1 - fx) + data[from + down + channels]! * fx
        out[to++] = upper * (1 - fy) + lower * fy
      }
    }
  return { data: out, ...size, channels, dpi: photo.dpi }
}

/** Carry a box on the flattened sheet back to the photograph; corners and boxes in the same measure. */
export function carryToPhoto([x0, y0, x1, y1]: Box, corners: Corners): Box {
  const { width, height } = sizeOf(corners)
  const at = look(corners, width, height)
  const points = [at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)]
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Measure corners in another unit. */
export function scaleCorners(corners: Corners, by: number): Corners {
  const [a, b, c, d] = corners.map(([x, y]): Corner => [x * by, y * by])
  return [a!, b!, c!, d!]
}

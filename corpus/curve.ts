/** A rising line through counted points: of what was said to be so likely, how much was right. Begins at what is said 0, ends at 1. */
export type Curve = readonly (readonly [said: number, right: number])[]

/** Read a curve at a place between 0 and 1. */
export function along(curve: Curve, said: number): number {
  const above = Math.max(
    1,
    curve.findIndex(([x]) => x >= said),
  )
  const [x0, y0] = curve[above - 1]!
  const [x1, y1] = curve[above]!
  return y0 + ((said - x0) / (x1 - x0)) * (y1 - y0)
}

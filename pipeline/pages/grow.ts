import { heightOf, middleOf, overlap, type Piece } from './pieces.js'

/** Let a group grow by neighbours above and below that belong to it. */
export function grow(
  seed: readonly Piece[],
  pieces: readonly Piece[],
  belongs: (piece: Piece, last: Piece) => boolean,
): Piece[] {
  const group = [...seed]
  for (let found = true; found;) {
    found = false
    for (const piece of pieces) {
      if (group.includes(piece)) continue
      const neighbour = group.find((member) => {
        const gap = Math.max(member.box[1] - piece.box[3], piece.box[1] - member.box[3])
        return gap < heightOf(member) * 1.1 && overlap(member.box[0], member.box[2], piece.box[0], piece.box[2]) > 0.3
      })
      if (neighbour && belongs(piece, neighbour)) {
        group.push(piece)
        found = true
      }
    }
  }
  return group.sort((a, b) => middleOf(a) - middleOf(b))
}

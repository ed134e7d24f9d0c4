/**
 * Count the edits (a sign lost, added, put for another) by which `got` becomes what was `wanted`, letters or words; `within` a text they are those of the stretch
 * of it that is most like, wherever that begins and ends.
 */
export function edits<Sign>(wanted: readonly Sign[], got: readonly Sign[], within = false): number {
  let previous = Uint32Array.from({ length: got.length + 1 }, (_, at) => (within ? 0 : at))
  for (let i = 1; i <= wanted.length; i++) {
    const current = new Uint32Array(got.length + 1)
    current[0] = i
    for (let j = 1; j <= got.length; j++)
      current[j] = Math.min(
        previous[j]! + 1,
        current[j - 1]! + 1,
        previous[j - 1]! + (wanted[i - 1] === got[j - 1] ? 0 : 1),
      )
    previous = current
  }
  return within ? previous.reduce((least, some) => Math.min(least, some)) : previous[got.length]!
}

import { OPS, type PdfPage } from './pdf-shapes.js'

/** How user space lies on the page: a, b, c, d, e, f of PDF 32000-1, 8.3.4. */
export type Matrix = readonly number[]

const multiply = (m: Matrix, n: Matrix): number[] => [
  m[0]! * n[0]! + m[2]! * n[1]!,
  m[1]! * n[0]! + m[3]! * n[1]!,
  m[0]! * n[2]! + m[2]! * n[3]!,
  m[1]! * n[2]! + m[3]! * n[3]!,
  m[0]! * n[4]! + m[2]! * n[5]! + m[4]!,
  m[1]! * n[4]! + m[3]! * n[5]! + m[5]!,
]

/** Go through what a page paints, in order, each operator with its arguments and with how user space lies then. */
export async function walkPainted(
  page: PdfPage,
  visit: (op: number, args: readonly unknown[], matrix: Matrix) => void,
): Promise<void> {
  const { fnArray, argsArray } = await page.getOperatorList()
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const stack: Matrix[] = []
  fnArray.forEach((op, i) => {
    const args = (argsArray[i] ?? []) as readonly unknown[]
    if (op === OPS.save || op === OPS.beginForm) stack.push(matrix)
    if (op === OPS.beginForm && Array.isArray(args[0])) matrix = multiply(matrix, args[0] as number[])
    else if (op === OPS.restore || op === OPS.endForm) matrix = stack.pop() ?? matrix
    else if (op === OPS.transform) matrix = multiply(matrix, args as readonly number[])
    else visit(op, args, matrix)
  })
}

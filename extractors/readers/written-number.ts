/**
 * Write a document's number and symbol as it is cited: `54/KH-UBND`, and `58-HD/BTGHU` for a body of the Party or a union,
 * whose symbols put a slash before the body (Hướng dẫn 36-HD/VPTW); `/KH-UBND` where the number is blank, null where both are.
 */
export function writtenNumber(number: string | null | undefined, symbol: string | null | undefined): string | null {
  if (!symbol) return number || null
  const joint = number && /^\p{L}+\//u.test(symbol) ? '-' : '/'
  return `${number ?? ''}${joint}${symbol}`
}

type Said = { readonly value: string } | null

/** Write the number of a plan record as it is cited; null where number and symbol are blank. */
export const numberOf = (record: { readonly doc_number: Said; readonly doc_symbol: Said }): string | null =>
  writtenNumber(record.doc_number?.value, record.doc_symbol?.value)

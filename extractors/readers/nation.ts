const mottos = ['cong hoa xa hoi chu nghia viet nam', 'doc lap tu do hanh phuc', 'dang cong san viet nam']
const within =
  /^cong(?: hoa)?$|^hoa xa hoi|^xa hoi chu nghia|^(?:cong )?san viet nam|cong hoa xa|hoi chu nghia|chu nghia viet nam|doc lap\s*[-–]|tu do\s*[-–]|dang cong san viet nam/u

/** Tell whether a folded line is of the national title, its motto or the Party's name, whole or a piece that a line break left: `nghia viet nam`. */
export function isNation(plain: string): boolean {
  if (within.test(plain)) return true
  const words = plain.replace(/[^a-z]+/gu, ' ').trim()
  return words.includes(' ') && mottos.some((motto) => ` ${motto} `.includes(` ${words} `))
}

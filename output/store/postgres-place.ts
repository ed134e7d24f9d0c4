/** Tell whether a database's name is the address of a PostgreSQL server rather than a file. */
export function isPostgres(name: string): boolean {
  return /^postgres(ql)?:/i.test(name)
}

/** Tell whether an address can be taken apart. */
export function isAddress(address: string): boolean {
  return /^postgres(ql)?:\/\//i.test(address) && URL.canParse(address)
}

/** Write a server's address for people, its password left out: `postgres://lan:bimat@may-chu/luu-tru` → `postgres://lan@may-chu/luu-tru`. */
export function postgresPlace(address: string): string {
  if (!isAddress(address)) return 'postgres://…'
  const url = new URL(address)
  url.password = ''
  url.search = ''
  return url.href
}

/** Tell whether a database's name is the address of a PostgreSQL server rather than a file. */
export function isPostgres(name: string): boolean {
  return /^postgres(ql)?:\/\//i.test(name)
}

/** Write a server's address for people, its password left out: `postgres://lan:bimat@may-chu/luu-tru` → `postgres://lan@may-chu/luu-tru`. */
export function postgresPlace(address: string): string {
  try {
    const url = new URL(address)
    url.password = ''
    url.search = ''
    return url.href
  } catch {
    return 'postgres://…'
  }
}

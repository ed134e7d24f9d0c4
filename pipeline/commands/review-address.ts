import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { UsageError } from '../errors.js'

/** Tell whether an address is of this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

const inAddress = (host: string) => (isIP(host) === 6 ? `[${host.replace(/%.*/, '')}]` : host)

/** Every name under which a host serves: for one that means all of the machine's addresses, each of them. */
export function originsOf(host: string, port: number): string[] {
  const own = () => Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))
  const names =
    host === '0.0.0.0' || host === '::'
      ? [...own().filter((one) => !isLoopback(one)), hostname(), '127.0.0.1', 'localhost']
      : isLoopback(host)
        ? ['127.0.0.1', 'localhost', '::1']
        : [host]
  return [...new Set(names.map((name) => new URL(`http://${inAddress(name)}:${port}`).origin))]
}

/** Take the origin of the address that people type. */
export function originOf(address: string): string {
  if (/^https?:/.test(address) && URL.canParse(address)) return new URL(address).origin
  throw new UsageError({
    vi: `"${address}" không phải một địa chỉ web (https://…).`,
    en: `"${address}" is no web address (https://…).`,
  })
}

import type { Audit } from './audit.js'

/** Tell whether an audit made without the plan's text should be made again with it: something seems to be missing. */
export function secondGlance(audit: Audit): boolean {
  return audit.findings.some(({ verdict }) => verdict === 'missing')
}

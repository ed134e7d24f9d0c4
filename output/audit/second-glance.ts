import type { Audit } from './audit.js'

/** Tell whether an audit made without the plan's text should be made again with it: something seems to be missing, or a congress was looked for in quotes alone. */
export function secondGlance(audit: Audit): boolean {
  return audit.findings.some(
    ({ verdict, field }) => verdict === 'missing' || (field === 'congress' && verdict !== 'departs'),
  )
}

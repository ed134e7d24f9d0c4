import type { Extractor, Locality } from './fields.js'
import { issuer } from './issuer.js'
import { readPlaceNames } from './readers/place-name.js'
import { resolvedIn } from './register-lookup.js'

/** Find which unit of government issued the document, as the register has it on the document's day. */
export const locality: Extractor<Locality> = (tree) =>
  issuer(tree).flatMap((found) => {
    const named = readPlaceNames(found.value).at(-1)
    if (!named) return []
    const name = `${named.value.kind} ${named.value.name}`
    const { one } = resolvedIn(tree, name)
    const small = (said: string) => said.slice(0, 1).toLowerCase() + said.slice(1)
    const value: Locality = {
      name: one ? small(one.name) : name,
      level: one?.level ?? named.value.level,
      province_at_issue: one ? small(one.province) : null,
      register_id: one?.id ?? null,
    }
    return [{ value, spans: found.spans, confidence: one ? found.confidence - 0.02 : 0.6 }]
  })

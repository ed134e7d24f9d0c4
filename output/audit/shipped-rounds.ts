import { readdirSync, readFileSync } from 'node:fs'
import { shipped } from '../../corpus/place.js'
import { readRequirements } from './read-requirements.js'
import type { RequirementsFile } from './requirement.js'

const FILE = /^round-(\d{4})\.yaml$/

/** List the rounds whose requirements the project ships. */
export function shippedRounds(): number[] {
  return readdirSync(shipped('corpus', 'guidance'))
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

/** Read the requirements shipped for a round: `shippedRound(2025)`. */
export function shippedRound(round: number): RequirementsFile {
  const path = shipped('corpus', 'guidance', `round-${round}.yaml`)
  return readRequirements(readFileSync(path, 'utf8'), path)
}

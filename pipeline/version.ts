import { readFileSync } from 'node:fs'
import { shipped } from '../corpus/place.js'

/** The program's version, from package.json. */
export const version: string = (JSON.parse(readFileSync(shipped('package.json'), 'utf8')) as { version: string })
  .version

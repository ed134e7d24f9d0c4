import { toYaml } from '../../output/audit/to-yaml.js'
import { exitCodes } from '../errors.js'
import type { Console } from './console.js'
import { openGuidance } from './open-guidance.js'

/** `doichieu requirements GUIDANCE`: what a guidance document asks, as a YAML file for a person to check and correct. */
export async function requirements(name: string, console: Console): Promise<number> {
  const { requirements: found, options } = await openGuidance(name, console.settings)
  const title = options.title ?? options.guidance?.title?.value ?? name
  console.out(toYaml(found, title))
  if (found.length === 0)
    console.say({ vi: 'Không rút được yêu cầu nào từ văn bản này.', en: 'No requirement was found in this document.' })
  return exitCodes.ok
}

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { AuditOptions } from '../../output/audit/audit-plan.js'
import { readRequirements, RequirementsFault } from '../../output/audit/read-requirements.js'
import type { Requirement, RequirementsFile } from '../../output/audit/requirement.js'
import { requirementsFrom } from '../../output/audit/requirements-from.js'
import { shippedRound, shippedRounds } from '../../output/audit/shipped-rounds.js'
import { PlanError, UsageError } from '../errors.js'
import type { Settings } from '../settings.js'
import { openDocument } from './open-document.js'

/** What a plan is laid beside: the requirements, and where they come from. */
export interface Guidance {
  readonly requirements: readonly Requirement[]
  readonly options: AuditOptions
}

/** Get guidance by its name: a requirements file (`.yaml`), a shipped round (`round-2025`), a document to be read, or an ID in the database. */
export async function openGuidance(name: string, settings: Settings): Promise<Guidance> {
  const round = /^round-(\d{4})$/.exec(name)
  if (round && shippedRounds().includes(Number(round[1]))) return fromFile(shippedRound(Number(round[1])))
  if (round && !existsSync(name)) {
    const all = shippedRounds().map((year) => `round-${year}`)
    throw new UsageError({
      vi: `Không có sẵn yêu cầu "${name}". Có: ${all.join(', ')}.`,
      en: `There are no requirements "${name}". There are: ${all.join(', ')}.`,
    })
  }
  if (/\.ya?ml$/i.test(name)) return fromFile(await readFileOf(name))
  const { record, text } = await openDocument(name, settings)
  return { requirements: requirementsFrom(record, text), options: { guidance: record } }
}

function fromFile({ requirements, title }: RequirementsFile): Guidance {
  return { requirements, options: { title } }
}

async function readFileOf(path: string): Promise<RequirementsFile> {
  let source: string
  try {
    source = await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new PlanError(code === 'ENOENT' ? 'missing' : 'unreadable', path, code, { cause: error })
  }
  try {
    return readRequirements(source, path)
  } catch (error) {
    if (!(error instanceof RequirementsFault)) throw error
    throw new UsageError({ vi: error.inWords('vi'), en: error.inWords('en') })
  }
}

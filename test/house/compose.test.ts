import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { shipped } from '../../corpus/place.js'
import { commands } from '../../pipeline/commands/index.js'

interface Service {
  readonly image?: string
  readonly build?: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}
const compose = parse(readFileSync(shipped('compose.yaml'), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
}
const docker = readFileSync(shipped('Dockerfile'), 'utf8')
const ours = Object.entries(compose.services).filter(([, { build }]) => build !== undefined)

describe('compose.yaml', () => {
  it.each(ours)('starts %s with a command and options that there are', (_, { command }) => {
    const [name, ...rest] = command!
    const line = commands.find(({ usage }) => usage.split(' ')[0] === name)
    const flags = line!.options.map(({ flags }) => flags)
    for (const [at, word] of rest.entries()) {
      if (!word.startsWith('--')) continue
      const option = flags.find((flag) => flag === word || flag.startsWith(`${word} `))
      expect(option, `${name} ${word}`).toBeDefined()
      // An option with a value is followed by one.
      expect(rest[at + 1]?.startsWith('--') ?? true, `${name} ${word}`).toBe(!option!.includes(' '))
    }
  })

  it('names only volumes and services that there are, and no password', () => {
    for (const { volumes = [], depends_on = {} } of Object.values(compose.services)) {
      const named = volumes.map((one) => one.split(':')[0]!).filter((one) => /^[a-z]+$/.test(one))
      expect(named.filter((one) => !(one in compose.volumes))).toEqual([])
      expect(Object.keys(depends_on).filter((one) => !(one in compose.services))).toEqual([])
    }
    const secrets = Object.values(compose.services).flatMap(({ environment = {} }) =>
      Object.entries(environment).filter(([name]) => name.includes('PASSWORD')),
    )
    expect(secrets.length).toBe(4)
    expect(secrets.filter(([, value]) => !/^\$\{\w+:\?/.test(value))).toEqual([])
  })
})

describe('Dockerfile', () => {
  it('copies what there is, and runs what is built', () => {
    const copied = [...docker.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap((match) => match[1]!.split(' '))
    expect(copied.length).toBeGreaterThan(6)
    expect(copied.filter((path) => !existsSync(shipped(path)))).toEqual([])
    const about = JSON.parse(readFileSync(shipped('package.json'), 'utf8')) as { bin: { doichieu: string } }
    expect(docker).toContain(`ENTRYPOINT ["node", "/app/${about.bin.doichieu}"]`)
    expect(docker).toMatch(/^USER node$/m)
  })
})

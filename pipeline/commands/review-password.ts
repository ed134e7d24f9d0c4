import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import bcrypt from 'bcryptjs'
import { writeWhole } from '../engines/write-whole.js'
import { UsageError } from '../errors.js'
import type { Console } from './console.js'

const rounds = 12
const least = 10

const fileOf = (work: string) => join(work, 'review-password')

/** Give the hash of the review page's password: from DOICHIEU_REVIEW_PASSWORD_HASH, else from the work folder; null where none was set. */
export async function passwordHash(work: string): Promise<string | null> {
  const given = process.env['DOICHIEU_REVIEW_PASSWORD_HASH']?.trim()
  const hash = given || (await readFile(fileOf(work), 'utf8').catch(() => '')).trim()
  if (hash === '') return null
  if (/^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/.test(hash)) return hash
  throw new UsageError({
    vi: 'Mật khẩu đã lưu bị hỏng. Hãy đặt lại: doichieu review --set-password',
    en: 'The password that was kept is damaged. Set it again: doichieu review --set-password',
  })
}

/** Ask for a password without showing it; from a pipe the first line is taken. */
async function ask(question: string): Promise<string> {
  const terminal = process.stdin.isTTY === true
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal })
  process.stderr.write(question)
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}

/** Ask for a new password and keep its hash, readable by this person alone. */
export async function setPassword(work: string, console: Console): Promise<void> {
  const password = await ask(console.pick({ vi: 'Mật khẩu mới: ', en: 'New password: ' }))
  if (password.length < least || bcrypt.truncates(password))
    throw new UsageError({
      vi: `Mật khẩu cần từ ${least} chữ trở lên và không quá 72 byte.`,
      en: `A password has at least ${least} letters and at most 72 bytes.`,
    })
  if (process.stdin.isTTY && (await ask(console.pick({ vi: 'Nhắc lại: ', en: 'Again: ' }))) !== password)
    throw new UsageError({ vi: 'Hai lần gõ không giống nhau; chưa đặt.', en: 'They differ; nothing was set.' })
  await writeWhole(fileOf(work), (await bcrypt.hash(password, rounds)) + '\n')
  await chmod(fileOf(work), 0o600)
}

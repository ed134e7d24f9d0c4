import { execFile } from 'node:child_process'
import { availableParallelism, totalmem } from 'node:os'
import { promisify } from 'node:util'
import { openRestorer } from '../engines/restorer.js'
import { exitCodes } from '../errors.js'
import { version } from '../version.js'
import type { Console, Said } from './console.js'

const run = promisify(execFile)

interface Finding {
  readonly ok: boolean
  readonly what: string
  readonly advice: Said | null
}

/** `doichieu doctor`: what is installed, what would be faster, what is missing, and how to get it. */
export async function doctor({ json }: { json?: boolean }, console: Console): Promise<number> {
  const findings = [node(), memory(), await database(), models(), await native()]
  if (json) console.out(JSON.stringify({ version, findings }, null, 1))
  else {
    console.out(`doichieu ${version}`)
    for (const { ok, what, advice } of findings) {
      console.out(`${ok ? '✓' : '·'} ${what}`)
      if (advice) console.out(`    ${console.pick(advice)}`)
    }
  }
  return findings.every(({ ok, advice }) => ok || advice) ? exitCodes.ok : exitCodes.someFailed
}

function node(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  const ok = major >= 20
  return {
    ok,
    what: `Node ${process.versions.node}`,
    advice:
      major === 20
        ? {
            vi: 'Node 20 đã hết hạn bảo trì (4/2026): nên chuyển sang Node 22 hoặc 24.',
            en: 'Node 20 is no longer maintained (since April 2026): move to 22 or 24.',
          }
        : null,
  }
}

function memory(): Finding {
  const gib = totalmem() / 2 ** 30
  return {
    ok: gib >= 2,
    what: `${availableParallelism()} CPU, ${gib.toFixed(1)} GiB`,
    advice: gib < 2 ? { vi: 'Ít bộ nhớ: dùng --jobs 1.', en: 'Little memory: use --jobs 1.' } : null,
  }
}

async function database(): Promise<Finding> {
  try {
    await import('sqlite3')
    return { ok: true, what: 'SQLite (sqlite3)', advice: null }
  } catch {
    return {
      ok: false,
      what: 'SQLite (sqlite3)',
      advice: {
        vi: 'Chưa dựng được sqlite3: chạy "npm rebuild sqlite3" (cần python3, make và trình biên dịch C++).',
        en: 'sqlite3 is not built: run "npm rebuild sqlite3" (needs python3, make and a C++ compiler).',
      },
    }
  }
}

function models(): Finding {
  const began = performance.now()
  const { name, version: of } = openRestorer()
  return { ok: true, what: `${name} ${of} (${Math.round(performance.now() - began)} ms)`, advice: null }
}

async function native(): Promise<Finding> {
  const advice: Said = {
    vi: 'Không bắt buộc. Có tesseract gốc kèm dữ liệu tiếng Việt thì đọc nhanh hơn: Debian/Ubuntu "apt install tesseract-ocr-vie", rồi --engine auto.',
    en: 'Optional. A native tesseract with Vietnamese data reads faster: Debian/Ubuntu "apt install tesseract-ocr-vie", then --engine auto.',
  }
  try {
    const { stdout, stderr } = await run('tesseract', ['--list-langs'], { timeout: 10_000 })
    const vie = /^vie$/m.test(stdout + stderr)
    return { ok: vie, what: vie ? 'tesseract (vie)' : 'tesseract, vie ✗', advice: vie ? null : advice }
  } catch {
    return { ok: false, what: 'tesseract ✗', advice }
  }
}

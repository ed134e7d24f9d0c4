import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { ChildFailed } from './child.js'
import { greyFile } from './grey-file.js'

type Program = ChildProcessByStdio<Writable, Readable, null>

/** Images after which a program is let go, and seconds it may take to start. */
const [RECYCLE, START] = [200, 20]

/** The program did not start, or does not speak while its input is open: it must be asked one image at a time. */
export class NoStream extends Error {}

/**
 * One native program that is handed one image after another, as it takes half a second of work to start: it reads names of files from
 * its input (`stream_filelist`) and writes a table for each. `stdbuf` keeps it from holding back its answers; an empty image behind each
 * one says that the answer is whole. One question at a time; a program that takes too long is killed, the next question starts another.
 */
export class TesseractStream {
  readonly #folder = mkdtempSync(join(tmpdir(), 'doichieu-ocr-'))
  readonly #page = join(this.#folder, 'page.tif')
  readonly #empty = join(this.#folder, 'empty.tif')
  #program: Program | null = null
  #asked = 0
  #said = ''
  #hear: (() => void) | null = null
  #fail: ((why: Error) => void) | null = null

  constructor(readonly args: readonly string[]) {
    const white = { data: new Uint8Array(32 * 32).fill(255), width: 32, height: 32, channels: 1, dpi: 200 } as const
    writeFileSync(this.#empty, greyFile(white).bytes)
  }

  /** Ask for the table of an image (a TIFF that states its resolution). Rejects with `ChildFailed`, or `NoStream` where nothing can be streamed. */
  async ask(image: Uint8Array, seconds: number): Promise<string> {
    if (this.#asked >= RECYCLE) this.#stop()
    if (!this.#program) await this.#start()
    await writeFile(this.#page, image)
    return this.#send([this.#page, this.#empty], seconds)
  }

  /** Let the program go; what it was asked fails. */
  close(): void {
    this.#stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #start(): Promise<void> {
    const program = spawn('stdbuf', ['-o0', 'tesseract', '-', '-', ...this.args, '-c', 'stream_filelist=1', 'tsv'], {
      detached: true, // Ctrl-C on a terminal is not for it: the page in hand is finished
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    this.#program = program
    this.#asked = 0
    this.#said = ''
    program.stdout.setEncoding('utf8').on('data', (piece: string) => {
      this.#said += piece
      this.#hear?.()
    })
    program.on('error', (error) => this.#end(program, error.message))
    program.on('close', (code, signal) => this.#end(program, `ended with ${signal ?? code}`))
    program.stdin.on('error', () => {}) // the program ended: `close` tells
    await this.#send([this.#empty], START).catch((cause: unknown) => {
      throw new NoStream('tesseract cannot be streamed', { cause })
    })
  }

  #end(program: Program, how: string): void {
    if (this.#program !== program) return
    this.#program = null
    this.#fail?.(new ChildFailed('crashed', how))
  }

  #stop(): void {
    const program = this.#program
    this.#program = null
    program?.kill('SIGKILL')
    this.#fail?.(new ChildFailed('crashed', 'stopped'))
  }

  /** Name files to the program; what it says up to the row of the last one is the answer. */
  #send(files: readonly string[], seconds: number): Promise<string> {
    // Even an empty image has its rows where it is taken for a line, and they may come late: only those of the page itself are its answer.
    const page = new RegExp(`^\\d\t${this.#asked + 1}\t.*$`, 'gmu')
    this.#asked += files.length
    const last = new RegExp(`^1\t${this.#asked}\t.*\n`, 'mu')
    return new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => {
        this.#fail = null
        this.#stop()
        settle(() => reject(new ChildFailed('timeout', `no answer in ${seconds} s`)))
      }, seconds * 1000)
      const settle = (use: () => void) => {
        clearTimeout(late)
        this.#hear = this.#fail = null
        use()
      }
      this.#fail = (why) => settle(() => reject(why))
      this.#hear = () => {
        const end = last.exec(this.#said.slice(-4096)) && last.exec(this.#said)
        if (!end) return
        const answer = this.#said.slice(0, end.index)
        this.#said = this.#said.slice(end.index + end[0].length)
        settle(() => resolve(answer.match(page)?.join('\n') ?? ''))
      }
      this.#program?.stdin.write(files.map((file) => `${file}\n`).join(''))
    })
  }
}

import type { Settings } from '../settings.js'

/** A sentence in both languages. */
export interface Said {
  readonly vi: string
  readonly en: string
}

/** Where a command speaks: results to standard output, notes and progress to standard error, progress only to a terminal. */
export interface Console {
  readonly settings: Settings
  out(text: string): void
  /** A sentence for the person, on standard error. */
  say(said: Said): void
  pick(said: Said): string
  readonly terminal: boolean
}

/** Make the console of this process. */
export function openConsole(settings: Settings): Console {
  const pick = (said: Said) => said[settings.lang]
  return {
    settings,
    pick,
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : text + '\n'),
    say: (said) => void process.stderr.write(pick(said) + '\n'),
    terminal: process.stderr.isTTY === true,
  }
}

/** Make text from a document safe to print: control characters (which a terminal would obey) become `�`. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the control characters are what this is about
  return text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')
}

/** Make a file's name safe to print on one line: some names hold a line feed. */
export function printableName(path: string): string {
  return printable(path.replace(/[\n\r\u2028\u2029]/g, '\ufffd'))
}

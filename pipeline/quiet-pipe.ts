import { exitCodes } from './errors.js'

/** End without a word when nobody reads on: `… | head` closes the pipe, which is no fault. For programs, once, before they print. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok)
    throw error
  })
}

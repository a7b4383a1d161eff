/**
 * The program: runs the command line and turns its end into an exit code.
 *
 * 0 done; 1 a strict run found something; 2 wrong use, or an input could not be read; 130 interrupted.
 * Known errors are one line on stderr, unknown ones keep their stack. The exit code is set and the program
 * ends by itself: `process.exit` would cut off output that a slow reader has not taken yet.
 */
import { ClosedPipe, UsageError } from './errors.ts'
import { removeUnfinished } from './output.ts'
import { createProgram, isCommanderError } from './program.ts'

process.on('SIGINT', () => {
  removeUnfinished()
  process.exit(130)
})
// Help is written by commander, which minds no errors. Those of our own output come to the command that writes.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = 2
})
// Messages have nowhere to go once stderr is closed, and that is no reason to stop the work.
process.stderr.on('error', () => {})

async function main(): Promise<void> {
  try {
    await createProgram().parseAsync()
  } catch (error) {
    if (error instanceof ClosedPipe) {
      process.exitCode = 0
      process.stdin.destroy()
    } else if (error instanceof UsageError) {
      process.stderr.write(`twincity: ${error.message}\n`)
      process.exitCode = 2
    } else if (isCommanderError(error)) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
    } else {
      throw error
    }
  }
}

// Not awaited: dist/ holds the program as a script, which cannot wait for anything.
void main()

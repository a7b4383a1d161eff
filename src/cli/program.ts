/**
 * The commands and their flags. A command's file holds its flags, help and action; the stages that it needs
 * are imported when it runs, so that help and usage errors cost no more than commander.
 */
import { Command, CommanderError } from 'commander'
import { defineAudit } from './commands/audit.ts'
import { defineCheck } from './commands/check.ts'
import { defineExplain } from './commands/explain.ts'
import { defineExtract } from './commands/extract.ts'
import { defineExtractors } from './commands/extractors.ts'
import { definePipe } from './commands/pipe.ts'
import { defineSchema } from './commands/schema.ts'
import { version } from './package.ts'

const COMMANDS = [
  defineExtract,
  defineCheck,
  defineAudit,
  defineExplain,
  definePipe,
  defineExtractors,
  defineSchema,
]

const EXAMPLES = `
Examples:
  twincity extract page.txt                     a table here, JSON into a pipe
  twincity extract texts/ --out figures.jsonl   all texts there, a figure a line
  curl -s URL | twincity extract -              from stdin
  twincity extract page.txt --only port-throughput | jq '.figures[].value'
  twincity audit texts/                         do the numbers in them add up

Exit codes: 0 done, 1 a check found something (check, audit, extract --strict),
2 wrong use or an input that could not be read, 130 interrupted. Each command
has a --help of its own.
`

export function createProgram(): Command {
  const program = new Command('twincity')
    .description('Reads every figure in Chinese news and government texts into checked records.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
  for (const define of COMMANDS) define(program)
  settle(program, 'twincity')
  return program
}

/** Errors of use are one line that names the help to read, for each command and those below it. */
function settle(command: Command, path: string): void {
  command.exitOverride().configureOutput({
    outputError: (message, write) => write(`${oneLine(message)}; see ${path} --help\n`),
  })
  for (const child of command.commands) settle(child, `${path} ${child.name()}`)
}

export function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof CommanderError
}

/** commander's `error: unknown option '--x'⏎(Did you mean --y?)` as one line of ours. */
function oneLine(message: string): string {
  const text = message
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '')
  return text.startsWith('error: ') ? `twincity: ${text.slice('error: '.length)}` : text
}

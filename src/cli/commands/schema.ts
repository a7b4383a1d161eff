/** `twincity schema [NAME]`: the JSON Schemas of what goes in and out. */
import { readdir, readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { alignedRows } from '../columns.ts'
import { UsageError } from '../errors.ts'
import { streamSink } from '../output.ts'
import { packageFile } from '../package.ts'
import { didYouMean } from '../suggest.ts'

const EXAMPLES = `
Examples:
  twincity schema                       the names, each with what it describes
  twincity schema figure                JSON Schema 2020-12 of a figure
  twincity schema figure | jq '.properties | keys'
`

const ENDING = '.json'

export function defineSchema(program: Command): void {
  program
    .command('schema')
    .description('print a JSON Schema, or the names of all')
    .argument('[name]', 'which one')
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(name: string | undefined): Promise<void> {
  const folder = packageFile('schemas', 'json')
  const files = (await readdir(folder)).filter((file) => file.endsWith(ENDING))
  const { EXTRACTORS } = await import('../../extractors/index.ts')
  const definitions = new Map(EXTRACTORS.map((each) => [each.id, each]))
  const names = [...files.map((file) => file.slice(0, -ENDING.length)).sort(), ...definitions.keys()]
  const stored = (each: string): Promise<string> =>
    readFile(packageFile('schemas', 'json', each + ENDING), 'utf8')
  const read = async (each: string): Promise<string> => {
    const definition = definitions.get(each)
    if (definition === undefined) return stored(each)
    const { recordJsonSchema } = await import('../../../schemas/record-json.ts')
    return `${JSON.stringify(recordJsonSchema(JSON.parse(await stored('figure')), definition), null, 2)}\n`
  }
  const stdout = streamSink(process.stdout)
  if (name === undefined) {
    const rows = await Promise.all(names.map(async (each) => [each, firstLine(await read(each))]))
    return stdout.write(alignedRows(rows))
  }
  if (!names.includes(name)) {
    throw new UsageError(`no schema '${name}'${didYouMean(name, names)}; \`twincity schema\` lists them`)
  }
  return stdout.write([await read(name)])
}

function firstLine(schema: string): string {
  const { description = '' } = JSON.parse(schema) as { description?: string }
  return description.split('\n')[0]
}

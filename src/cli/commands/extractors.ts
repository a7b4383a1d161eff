/** `twincity extractors [list]`: the families of figures that `--only` chooses from. */
import type { Command } from 'commander'
import { alignedRows } from '../columns.ts'
import { streamSink } from '../output.ts'

const EXAMPLES = `
Examples:
  twincity extractors
  twincity extract page.txt --only port-throughput,project-progress
`

export function defineExtractors(program: Command): void {
  const extractors = program
    .command('extractors')
    .description('list the families of figures, for --only')
    .addHelpText('after', EXAMPLES)
  extractors
    .command('list', { isDefault: true })
    .description('the id of each, how many variants it has, and what it takes (the default)')
    .action(list)
}

async function list(): Promise<void> {
  const { EXTRACTORS } = await import('../../extractors/index.ts')
  const rows = EXTRACTORS.map(({ id, title, description, variants }) => [
    id,
    `${variants.length} ${variants.length === 1 ? 'variant' : 'variants'}`,
    title,
    description,
  ])
  await streamSink(process.stdout).write(alignedRows(rows))
}

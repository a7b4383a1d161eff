/** `twincity extractors`: the families of figures, built in and own: listed, shown, tested, begun. */
import { Argument, type Command } from 'commander'
import { alignedRows } from '../columns.ts'
import { UsageError } from '../errors.ts'
import { streamSink } from '../output.ts'
import {
  ownExtractors,
  ownPacks,
  type PackFile,
  type PackFlags,
  readPackFile,
  refuse,
  takesPacks,
} from '../packs.ts'
import { didYouMean } from '../suggest.ts'

const EXAMPLES = `
docs/extractors.md describes how a pack is written. Own extractors are asked
before the built-in ones; one with the id of a built-in one stands in its place.

Examples:
  twincity extractors
  twincity extractors show port-throughput gdp
  twincity extractors new pack.yaml
  twincity extractors test pack.yaml
  twincity extract texts/ --extractors pack.yaml --only my-extractor
`

export function defineExtractors(program: Command): void {
  const extractors = program
    .command('extractors')
    .description('list, show and test the families of figures, or begin own ones')
    .addHelpText('after', EXAMPLES)
  const list = extractors
    .command('list', { isDefault: true })
    .description('the id of each, how many variants it has, and what it takes (the default)')
    .action(listAll)
  const show = extractors
    .command('show')
    .description('print extractors as YAML, as a pack has them')
    .argument('<ids...>', 'which ones')
    .action(showSome)
  takesPacks(list)
  takesPacks(show)
  extractors
    .command('test')
    .description('run the examples that stand in packs; exit 1 when one fails')
    .argument('[packs...]', 'YAML files; without any, the built-in packs')
    .action(testPacks)
  extractors
    .command('new')
    .description('write a pack to start from, with comments')
    .addArgument(new Argument('[file]', 'where to; without it, to stdout'))
    .action(begin)
}

async function listAll(flags: PackFlags): Promise<void> {
  const [{ withOwn }, { variantsOf }] = await Promise.all([
    import('../../extractors/index.ts'),
    import('../../../schemas/variants.ts'),
  ])
  const rows = withOwn(await ownExtractors(flags)).map((definition) => {
    const { length } = variantsOf(definition)
    const { id, title, description = '' } = definition
    return [id, `${length} ${length === 1 ? 'variant' : 'variants'}`, title, description]
  })
  await streamSink(process.stdout).write(alignedRows(rows))
}

async function showSome(ids: readonly string[], flags: PackFlags): Promise<void> {
  const { builtInPacks, excerpt } = await import('../../extractors/show.ts')
  const files: PackFile[] = [...(await ownPacks(flags)), ...builtInPacks()]
  const known = new Map<string, PackFile>()
  for (const file of files) for (const { id } of file.extractors) if (!known.has(id)) known.set(id, file)
  const shown = ids.map((id): string => {
    const file = known.get(id)
    if (file === undefined) {
      const nearest = didYouMean(id, [...known.keys()])
      throw new UsageError(`no extractor '${id}'${nearest}; \`twincity extractors\` lists them`)
    }
    return excerpt(file.text, id)
  })
  await streamSink(process.stdout).write([`pack: shown\n\nextractors:\n${shown.join('\n')}`])
}

async function testPacks(paths: readonly string[]): Promise<void> {
  const files = paths.length === 0 ? await builtIn() : await readAll(paths)
  const [{ createPipeline }, { runExamples }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../extractors/examples.ts'),
  ])
  const stdout = streamSink(process.stdout)
  // As in a run with all of them, so that one that takes another's figures is found out. Own ones bring words along,
  // so the built-in ones are run as what they are.
  const extractors = paths.length === 0 ? [] : files.flatMap((file) => file.extractors)
  const pipeline = createPipeline({ extractors })
  const read = (text: string, date: string | undefined) =>
    pipeline.run({
      id: 'example',
      text,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      title: null,
      date: date === undefined ? null : { value: date, origin: 'option' },
    }).figures
  let passed = 0
  let failed = 0
  for (const file of files) {
    const lines = [`${file.path}\n`]
    for (const { extractor, text, wrong } of runExamples(file.extractors, read)) {
      if (text === null) {
        lines.push(`  none  ${extractor}: no examples\n`)
        continue
      }
      if (wrong.length === 0) passed++
      else failed++
      lines.push(`  ${wrong.length === 0 ? 'pass' : 'FAIL'}  ${extractor}: ${oneLine(text)}\n`)
      for (const line of wrong) lines.push(`          ${line}\n`)
    }
    await stdout.write(lines)
  }
  await stdout.write([`${passed} of ${passed + failed} examples pass\n`])
  if (failed > 0) process.exitCode = 1
}

async function builtIn(): Promise<PackFile[]> {
  const { builtInPacks } = await import('../../extractors/show.ts')
  return builtInPacks()
}

async function readAll(paths: readonly string[]): Promise<PackFile[]> {
  const faults: string[] = []
  const files: PackFile[] = []
  for (const path of paths) files.push(...(await readPackFile(path, faults)))
  refuse(faults)
  return files
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ⏎ ')

async function begin(file: string | undefined): Promise<void> {
  const { STARTER } = await import('../../extractors/starter.ts')
  if (file === undefined) {
    await streamSink(process.stdout).write([STARTER])
    return
  }
  const { writeFile } = await import('node:fs/promises')
  const { cannotWrite } = await import('../errors.ts')
  try {
    await writeFile(file, STARTER, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`${file} is there already; name a new file`)
    throw cannotWrite(file, error)
  }
  process.stderr.write(`${file} written; try: twincity extractors test ${file}\n`)
}

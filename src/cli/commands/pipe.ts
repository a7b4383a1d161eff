/** `twincity pipe`: for other programs. One JSON object a line in, exactly one a line out, in the same order. */
import type { Command } from 'commander'
import { LineSplitter } from '../lines.ts'
import { checkedIds, collectIds, ONLY_FLAGS, ONLY_HELP } from '../options.ts'
import { streamSink } from '../output.ts'
import { ownExtractors, type PackFlags, takesPacks } from '../packs.ts'

const HELP = `
In:   {"id": "a", "text": "…", "date": "2022-12-15", "title": "…"}
      date and title may be left out
Out:  {"id": "a", "figures": […]}, with "problems" where a record is invalid
      {"id": "a", "error": {"code": "…", "message": "…"}} for a line that cannot
      be read: bad-json, bad-line (no id or text, a bad date, invalid UTF-8) or
      failed; id is null where there is none

A line ends at a line feed and nothing else. Each is answered as soon as it is
there. A line that cannot be read does not end the run, and the exit code is 0.
\`twincity schema pipe-answer\` describes what comes out.

Examples:
  echo '{"id":1,"text":"集装箱吞吐量达7.5万标准箱。"}' | twincity pipe
  twincity pipe --only port-throughput < articles.jsonl > figures.jsonl
`

export function definePipe(program: Command): void {
  const command = program
    .command('pipe')
    .description('answer JSON lines from stdin, one line for each, for other programs')
    .option(ONLY_FLAGS, ONLY_HELP, collectIds)
    .addHelpText('after', HELP)
    .action(pipe)
  takesPacks(command)
}

async function pipe(flags: PackFlags & { readonly only?: readonly string[] }): Promise<void> {
  const [{ createPipeline, withOwn }, { answerLine }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../answer.ts'),
  ])
  const extractors = await ownExtractors(flags)
  const ids = checkedIds(
    flags.only,
    withOwn(extractors).map(({ id }) => id),
  )
  const pipeline = createPipeline({ extractors, ...(ids !== undefined && { only: ids }) })
  const answers = function* (lines: Iterable<Buffer>): Generator<string> {
    for (const line of lines) yield `${answerLine(line, pipeline)}\n`
  }
  const stdout = streamSink(process.stdout)
  const splitter = new LineSplitter()
  for await (const chunk of process.stdin) await stdout.write(answers(splitter.push(chunk)))
  await stdout.write(answers(splitter.end()))
}

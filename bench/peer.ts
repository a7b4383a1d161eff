/** Complete extraction against Recognizers-Text, the best that reads Chinese numbers without a language model. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, type Subject } from './bundle.ts'
import { alternate, type Contender, type Effort, rateOf, type Timing } from './measure.ts'
import { figures, type Part, spread, times } from './print.ts'
import { type Corpus, flat } from './texts.ts'

const PEER = '@microsoft/recognizers-text-suite'
const CULTURE = 'zh-cn'
const NUMBER = 'recognizeNumber'
/** All recognisers of numbers and of numbers with a unit; ours does what they do, and more. */
const SEVEN = [
  NUMBER,
  'recognizeOrdinal',
  'recognizePercentage',
  'recognizeAge',
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeTemperature',
]
/** Ours resolves periods too. */
const WITH_TIME = [...SEVEN, 'recognizeDateTime']

type Recognise = (text: string, culture: string) => readonly unknown[]
type Suite = Readonly<Record<string, Recognise>>

interface Row {
  fed: string
  name: string
  charactersPerSecond: Timing
  /** How many times as fast complete extraction is, of the same text, in the same run. */
  ratio: number
  found: number
}

const FOLDER = join(ROOT, 'bench')
const INSTALL = 'npm ci --prefix bench'

/** Installs the peer, at the versions of `bench/package-lock.json`, where it is not yet; says whether it is there. */
function install(): boolean {
  const isThere = (): boolean => existsSync(join(FOLDER, 'node_modules', PEER))
  if (isThere()) return true
  process.stderr.write(`bench: installing the peer (${INSTALL}; once, about 45 MB)\n`)
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    execFileSync(
      npm,
      ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: FOLDER,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    )
  } catch {
    // npm has told why; the other parts need no peer.
  }
  return isThere()
}

export async function peer(
  subject: Subject,
  corpora: readonly Corpus[],
  effort: Effort,
  quick: boolean,
): Promise<Part> {
  const part = { id: 'peer', title: `Complete extraction against ${PEER}, ${CULTURE}`, head: HEAD }
  if (!install()) {
    const missing = `left out: the peer is not installed. Run \`${INSTALL}\` (it needs the network), then this again.`
    return { ...part, notes: [missing], rows: [], findings: [], data: { missing: true } }
  }
  const loaded = (await import(PEER)) as Suite & { default?: Suite }
  const suite = loaded.default ?? loaded
  const texts = corpora.flatMap(({ sources }) => sources.map(({ text }) => text))
  const lines = texts
    .flatMap((text) => text.split(/\r?\n/))
    .filter((line) => line.trim() !== '')
    .map(flat)
  const rows = race(subject, suite, 'line by line', lines, effort)
  // Its time grows with the square of a text's length, so this takes most of the bench.
  if (!quick) rows.push(...race(subject, suite, 'text by text', texts, effort))
  return {
    ...part,
    notes: [
      `the texts above, ${figures(sum(lines))} characters; line by line is what the peer does best`,
      `median (least–most) of ${effort.rounds} alternated rounds`,
    ],
    rows: rows.map((row) => [
      `${row.fed}: ${row.name}`,
      spread(row.charactersPerSecond),
      row.ratio === 1 ? '' : times(row.ratio),
      figures(row.found),
    ]),
    findings: [],
    data: rows,
  }
}

const HEAD = ['', 'characters/s', 'complete extraction is faster', 'results']

function race(subject: Subject, suite: Suite, fed: string, texts: readonly string[], effort: Effort): Row[] {
  const pipeline = subject.createPipeline()
  const ours = (): number => {
    let found = 0
    for (const text of texts) found += pipeline.run(sourceOf(text)).figures.length
    return found
  }
  const theirs = (recognisers: readonly string[]) => (): number => {
    let found = 0
    for (const text of texts) for (const name of recognisers) found += suite[name](text, CULTURE).length
    return found
  }
  const contenders: Contender<number>[] = [
    { name: 'complete extraction', run: ours },
    { name: 'peer, numbers alone', run: theirs([NUMBER]) },
    { name: 'peer, all seven of numbers and units', run: theirs(SEVEN) },
    { name: 'peer, those and dates', run: theirs(WITH_TIME) },
  ]
  const timings = alternate(contenders, effort)
  const own = timings.get(contenders[0].name) as Timing
  return contenders.map(({ name, run }) => {
    const timing = timings.get(name) as Timing
    return {
      fed,
      name,
      charactersPerSecond: rateOf(sum(texts), timing),
      ratio: timing.median / own.median,
      found: run(),
    }
  })
}

const sum = (texts: readonly string[]): number => texts.reduce((total, text) => total + text.length, 0)

const sourceOf = (text: string) =>
  ({
    id: 'bench',
    text,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    title: null,
    date: { value: '2022-12-15', origin: 'option' },
  }) as const

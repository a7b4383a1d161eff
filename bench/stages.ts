/** The stages one by one and the whole pipeline, against the cheapest thing that looks at every character. */
import type { Subject } from './bundle.ts'
import { alternate, type Contender, type Effort, rateOf, type Timing } from './measure.ts'
import { figures, type Part, spread, times } from './print.ts'
import type { Corpus } from './texts.ts'

const WALK = 'class-table walk'
const COMPLETE = 'complete extraction'

interface Row {
  corpus: string
  name: string
  megabytesPerSecond: Timing
  nanosecondsPerCharacter: number
  /** Its time by the time of the walk. */
  ofWalk: number
  /** Its share of the time of complete extraction. */
  ofComplete: number
}

export function stages(subject: Subject, corpora: readonly Corpus[], effort: Effort): Part {
  const rows = corpora.flatMap((corpus) => timeCorpus(subject, corpus, effort))
  return {
    id: 'stages',
    title: 'Stages, on one thread',
    notes: [
      ...corpora.map(
        ({ name, sources, characters, bytes }) =>
          `${name}: ${sources.length} texts, ${figures(characters)} characters, ${figures(bytes)} bytes of UTF-8, read one by one`,
      ),
      `MB are 10^6 bytes of UTF-8; median (least–most) of ${effort.rounds} alternated rounds`,
      'each stage is given what the one before it made; complete is createPipeline().run, records checked',
    ],
    head: ['', 'MB/s', 'ns/char', 'time, of walk', 'time, of complete'],
    rows: rows.map((row) => [
      `${row.corpus}: ${row.name}`,
      spread(row.megabytesPerSecond),
      figures(row.nanosecondsPerCharacter),
      times(row.ofWalk),
      `${(row.ofComplete * 100).toFixed(0)} %`,
    ]),
    findings: [],
    data: rows,
  }
}

function timeCorpus(subject: Subject, { name, sources, characters, bytes }: Corpus, effort: Effort): Row[] {
  const timings = alternate(contendersFor(subject, sources), effort)
  const walk = timings.get(WALK) as Timing
  const complete = timings.get(COMPLETE) as Timing
  return [...timings].map(([contender, timing]) => ({
    corpus: name,
    name: contender,
    megabytesPerSecond: rateOf(bytes / 1e6, timing),
    nanosecondsPerCharacter: (timing.median * 1e6) / characters,
    ofWalk: timing.median / walk.median,
    ofComplete: timing.median / complete.median,
  }))
}

function contendersFor(subject: Subject, sources: Corpus['sources']): Contender[] {
  const { layout, scan, bind, createPipeline } = subject
  const pipeline = createPipeline()
  const prepared = sources.map((source) => {
    const { text } = layout(source.text)
    return {
      source,
      text,
      scanned: scan(text),
      options: { date: source.date?.value ?? null, title: source.title },
    }
  })
  /** Counts what each text gives, so that all of it is made. */
  const over = (count: (each: (typeof prepared)[number]) => number) => (): number => {
    let sum = 0
    for (const each of prepared) sum += count(each)
    return sum
  }
  return [
    { name: WALK, run: over(({ text }) => walk(text)) },
    { name: 'layout', run: over(({ source }) => layout(source.text).text.length) },
    { name: 'scan', run: over(({ text }) => scan(text).tokens.length) },
    { name: 'bind', run: over(({ text, scanned, options }) => bind(text, scanned, options).length) },
    { name: COMPLETE, run: over(({ source }) => pipeline.run(source).figures.length) },
  ]
}

const CLASSES = new Uint8Array(65536)
for (const character of '0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两第每前近') {
  CLASSES[character.charCodeAt(0)] = 1
}

/** One look into a table of classes for each character: the least that any scanner does. */
function walk(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += CLASSES[text.charCodeAt(i)]
  return sum
}

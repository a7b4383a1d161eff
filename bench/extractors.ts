// What classification costs with few and with many extractors: each figure of the fixtures given to a family, with
// the six extractors that came first, all that come along, and many times as many.
//
//     npx tsx bench/extractors.ts [FOLDER…]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ExtractorDefinition } from '../schemas/extractor.ts'
import { compileExtractors, EXTRACTORS } from '../src/extractors/index.ts'
import { createExtractor, type Figure } from '../src/index.ts'

const FIRST = [
  'rail-container-volume',
  'airport-traffic',
  'port-throughput',
  'cross-city-medical-settlements',
  'project-progress',
  'general',
]
const MANY = 600
const ROUNDS = 60

const folders =
  process.argv.length > 2
    ? process.argv.slice(2)
    : [fileURLToPath(new URL('../fixtures/pages', import.meta.url))]
const extractor = createExtractor()
const texts = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(file, 'utf8'))
  .map((text) => ({ text, figures: extractor.run(text).figures as Figure[] }))
const count = texts.reduce((sum, { figures }) => sum + figures.length, 0)

/** Further families of the same make, whose words are no family's yet: 港口货物 of 吞吐量, 吐量港口 of 货物… */
function further(n: number): ExtractorDefinition[] {
  const turned = (word: string, by: number): string => {
    const at = by % word.length
    return word.length < 3 ? `${word}${word[0]}` : word.slice(at) + word.slice(0, at)
  }
  return Array.from({ length: n }, (_, k) => {
    const model = EXTRACTORS[k % (EXTRACTORS.length - 1)] as ExtractorDefinition
    const by = 1 + Math.floor(k / EXTRACTORS.length)
    const text = JSON.stringify(model).replace(/[\u4e00-\u9fff]+/g, (word) => turned(word, by))
    return { ...(JSON.parse(text) as ExtractorDefinition), id: `further-${k}` }
  })
}

const sets: [string, readonly ExtractorDefinition[]][] = [
  ['the first six', EXTRACTORS.filter(({ id }) => FIRST.includes(id))],
  ['all built in', EXTRACTORS],
  ['many', [...further(MANY - EXTRACTORS.length), ...EXTRACTORS]],
]
/** Rounds alternate between the sets, so that what else the machine does falls on all alike; the least counts. */
const runs = sets.map(([name, definitions]) => {
  const began = performance.now()
  const classify = compileExtractors([], definitions)
  const compiled = performance.now() - began
  return { name, definitions, classify, compiled, times: [] as number[] }
})
for (let round = 0; round < ROUNDS; round++) {
  for (const { classify, times } of runs) {
    const began = performance.now()
    for (const { text, figures } of texts) for (const figure of figures) classify(figure, text)
    times.push(performance.now() - began)
  }
}
const leastOf = (times: readonly number[]): number => Math.min(...times)
const least = leastOf((runs[0] as (typeof runs)[number]).times)
console.log(`${count} figures of ${texts.length} texts, least of ${ROUNDS} rounds`)
for (const { name, definitions, compiled, times } of runs) {
  const each = (leastOf(times) / count) * 1e6
  console.log(
    `${name.padEnd(14)} ${String(definitions.length).padStart(4)} extractors  ${each.toFixed(0).padStart(6)} ns a figure  ${(leastOf(times) / least).toFixed(2)} times the first  compiled in ${compiled.toFixed(1)} ms`,
  )
}

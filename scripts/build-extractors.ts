/**
 * Makes `src/extractors/built-in.json` of the packs in `src/extractors/packs/`: their definitions without the
 * examples, so that no run parses YAML; and lists them in `docs/extractors.md`.
 *
 *     npm run build:extractors
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ExtractorDefinition } from '../schemas/extractor.ts'
import { PACKS, packText } from '../src/extractors/built-in-packs.ts'
import { faultLines, readPack } from '../src/extractors/pack.ts'

export const BUILT_IN = fileURLToPath(new URL('../src/extractors/built-in.json', import.meta.url))

/** The definitions of all packs, in order. */
export function readBuiltIn(): ExtractorDefinition[] {
  return PACKS.flatMap((name) => {
    const text = packText(name)
    const { value, faults } = readPack(text, name === 'general')
    if (value !== null) return value.extractors
    throw new Error(faultLines(`${name}.yaml`, text, faults).join('\n'))
  })
}

/** One definition a line, so that a change of one is a line of a diff. */
export function renderBuiltIn(): string {
  const lines = readBuiltIn().map(({ examples: _, ...definition }) => JSON.stringify(definition))
  return `[\n${lines.join(',\n')}\n]\n`
}

export const DOCS = fileURLToPath(new URL('../docs/extractors.md', import.meta.url))

/** The page with the list of extractors between its marks, a table row for each pack. */
export function renderDocs(page: string): string {
  const rows = PACKS.map((name) => {
    const { value } = readPack(packText(name), name === 'general')
    const ids = value?.extractors.map(({ id }) => `\`${id}\``).join(', ')
    return `| [${value?.title}](../src/extractors/packs/${name}.yaml) | ${ids} |`
  })
  const table = ['| pack | extractors |', '|---|---|', ...rows].join('\n')
  return page.replace(
    /<!-- built-in -->[\s\S]*<!-- \/built-in -->/,
    `<!-- built-in -->\n${table}\n<!-- /built-in -->`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = renderBuiltIn()
  writeFileSync(BUILT_IN, text)
  writeFileSync(DOCS, renderDocs(readFileSync(DOCS, 'utf8')))
  console.error(
    `src/extractors/built-in.json: ${text.split('\n').length - 3} extractors, ${text.length} characters`,
  )
}

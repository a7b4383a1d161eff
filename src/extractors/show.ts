/** The definitions as they are written: the packs that come along, and single extractors cut out of a pack. */
import type { ExtractorDefinition } from '../../schemas/extractor.ts'
import { PACKS, packText } from './built-in-packs.ts'
import { faultLines, readPack } from './pack.ts'
import { type Node, readYaml } from './yaml.ts'

export interface ReadPackFile {
  readonly path: string
  readonly text: string
  readonly extractors: readonly ExtractorDefinition[]
}

/** The packs that come along, read from their YAML. */
export function builtInPacks(): ReadPackFile[] {
  return PACKS.map((name) => {
    const text = packText(name)
    const path = `${name}.yaml`
    const { value, faults } = readPack(text, name === 'general')
    if (value === null) throw new Error(faultLines(path, text, faults).join('\n'))
    return { path, text, extractors: value.extractors }
  })
}

/** The lines of a pack that define one extractor, indented by two as an item of a list. */
export function excerpt(text: string, id: string): string {
  const items = readYaml(text).root?.entries?.get('extractors')?.node.items ?? []
  const at = items.findIndex((item) => item.entries?.get('id')?.node.value === id)
  const item = items[at]
  if (item === undefined) throw new Error(`no extractor ${id} in this pack`)
  const from = text.lastIndexOf('\n', item.start) + 1
  const dash = text.indexOf('-', from)
  const next = items[at + 1]
  const to = next === undefined ? endOfItems(text, item, dash - from) : text.lastIndexOf('\n', next.start) + 1
  const lines = text.slice(from, to).split('\n')
  // Comments that stand before the next one are about that.
  while (lines.length > 1 && /^\s*(#.*)?$/.test(lines.at(-1) as string)) lines.pop()
  const indent = ' '.repeat(dash - from)
  return `${lines
    .map((line) => (line.startsWith(indent) ? `  ${line.slice(indent.length)}`.trimEnd() : line))
    .join('\n')}\n`
}

/** Where the last item ends: at the next line that is indented less than its contents. */
function endOfItems(text: string, item: Node, indent: number): number {
  let at = text.indexOf('\n', item.end)
  while (at >= 0) {
    const line = text.slice(at + 1, text.indexOf('\n', at + 1) < 0 ? text.length : text.indexOf('\n', at + 1))
    if (line.trim() !== '' && line.length - line.trimStart().length <= indent) return at + 1
    at = text.indexOf('\n', at + 1)
  }
  return text.length
}

import type { ExtractorDefinition } from '../../schemas/extractor.ts'

/**
 * Reads the text of a pack into its definitions. What parses it is loaded only here.
 * @throws SyntaxError with a line for each fault: `name:line:column: what is wrong`.
 */
export async function readExtractors(yaml: string, name = 'pack'): Promise<ExtractorDefinition[]> {
  const { faultLines, readPack } = await import('./pack.ts')
  const { value, faults } = readPack(yaml)
  if (value === null) throw new SyntaxError(faultLines(name, yaml, faults).join('\n'))
  return value.extractors
}

/** The packs that come along, as YAML: for what makes `built-in.json` of them, and for showing and testing them. */
import { readFileSync } from 'node:fs'

/** In the order in which they are asked: the particular before the general. */
export const PACKS = [
  'railways',
  'airports',
  'ports',
  'transport',
  'communications',
  'medical-insurance',
  'social-security',
  'projects',
  'economy',
  'finance',
  'population',
  'employment',
  'income',
  'trade',
  'tourism',
  'energy',
  'environment',
  'education',
  'health',
  'agriculture',
  'justice',
  'public-services',
  'science',
  'general',
] as const

/** A pack's file. Sources and bundle have the folder beside them. */
export const packPath = (name: string): URL => new URL(`./packs/${name}.yaml`, import.meta.url)

export const packText = (name: string): string => readFileSync(packPath(name), 'utf8')

import type { ExtractorDefinition } from '../../schemas/extractor.ts'
import { airportTraffic } from './airport-traffic.ts'
import { crossCityMedicalSettlements } from './cross-city-medical-settlements.ts'
import { general } from './general.ts'
import { portThroughput } from './port-throughput.ts'
import { projectProgress } from './project-progress.ts'
import { railContainerVolume } from './rail-container-volume.ts'

/** The built-in extractors, in the order in which they are asked: the first that takes a figure has it. */
export const EXTRACTORS: readonly ExtractorDefinition[] = [
  railContainerVolume,
  airportTraffic,
  portThroughput,
  crossCityMedicalSettlements,
  projectProgress,
  general,
]

export const EXTRACTOR_IDS: readonly string[] = EXTRACTORS.map((extractor) => extractor.id)

export { type Classifier, compileExtractors } from './classify.ts'

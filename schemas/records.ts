import * as z from 'zod'
import { Figure } from './figure.ts'

/**
 * The record of each built-in extractor: a figure narrowed to what the family allows. A figure that a family
 * claims but that does not satisfy its record is reported as invalid, never passed on.
 */
const notNegative = (figure: { value: number | null; valueMax: number | null }): boolean =>
  (figure.value ?? 0) >= 0 && (figure.valueMax ?? 0) >= 0
const negative = { error: 'value must not be negative' }

const amounts = z.enum(['quantity', 'percentage', 'change', 'rank'])

export const PortThroughputRecord = Figure.extend({
  extractor: z.literal('port-throughput'),
  variant: z.enum(['cargo', 'container']),
  kind: amounts,
}).refine(notNegative, negative)

export const RailContainerVolumeRecord = Figure.extend({
  extractor: z.literal('rail-container-volume'),
  variant: z.enum([
    'sea-rail-boxes',
    'sea-rail-change',
    'sea-rail-trains',
    'china-europe-boxes',
    'china-europe-change',
    'china-europe-trains',
    'freight-boxes',
    'freight-trains',
  ]),
}).refine(notNegative, negative)

export const CrossCityMedicalSettlementsRecord = Figure.extend({
  extractor: z.literal('cross-city-medical-settlements'),
  variant: z.enum(['visits', 'money', 'change']),
}).refine(notNegative, negative)

export const ProjectProgressRecord = Figure.extend({
  extractor: z.literal('project-progress'),
  variant: z.enum(['done', 'invested']),
})
  .refine(notNegative, negative)
  .refine((figure) => figure.variant !== 'done' || Math.max(figure.value ?? 0, figure.valueMax ?? 0) <= 100, {
    error: 'a share of a project done must lie between 0 and 100',
  })

export const AirportTrafficRecord = Figure.extend({
  extractor: z.literal('airport-traffic'),
  variant: z.enum(['passengers', 'cargo', 'movements']),
}).refine(notNegative, negative)

export const GeneralRecord = Figure.extend({ extractor: z.literal('general'), variant: z.literal('any') })

/** The schema of each extractor's record, by the extractor's id. */
export const RECORDS: Readonly<Record<string, z.ZodType<Figure>>> = {
  'port-throughput': PortThroughputRecord,
  'rail-container-volume': RailContainerVolumeRecord,
  'cross-city-medical-settlements': CrossCityMedicalSettlementsRecord,
  'project-progress': ProjectProgressRecord,
  'airport-traffic': AirportTrafficRecord,
  general: GeneralRecord,
}

import * as z from 'zod'
import { Figure } from './figure.ts'
import { Problem } from './problem.ts'

/** A day of the calendar, as `--date` and the lines of `twincity pipe` give it. */
export const CalendarDate = z.iso.date()
export type CalendarDate = z.infer<typeof CalendarDate>

/** The name of a line, echoed in its answer. */
export const PipeId = z.union([z.string(), z.number()])
export type PipeId = z.infer<typeof PipeId>

/** A line that `twincity pipe` reads. Other keys are let be. */
export const PipeLine = z.object({
  id: PipeId,
  text: z.string(),
  date: CalendarDate.nullish(),
  title: z.string().nullish(),
})
export type PipeLine = z.infer<typeof PipeLine>

/** Why a line has no figures: it is no JSON, it is not such a line, or reading it failed. */
export const PipeErrorCode = z.enum(['bad-json', 'bad-line', 'failed'])
export type PipeErrorCode = z.infer<typeof PipeErrorCode>

/** The line that `twincity pipe` gives for each line it reads. `problems` is there when a record is invalid. */
export const PipeAnswer = z.union([
  z.strictObject({ id: PipeId, figures: z.array(Figure), problems: z.array(Problem).min(1).optional() }),
  z.strictObject({
    id: PipeId.nullable(),
    error: z.strictObject({ code: PipeErrorCode, message: z.string().min(1) }),
  }),
])
export type PipeAnswer = z.infer<typeof PipeAnswer>

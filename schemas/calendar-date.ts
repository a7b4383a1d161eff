const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a day of the calendar, `YYYY-MM-DD`: what `CalendarDate` of pipe.ts takes, without the schema library. */
export function isCalendarDate(text: string): boolean {
  const time = ISO_DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

// Whole pages of fixtures/pages, through reading and layout, against the goldens beside them.
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { goldenName, goldenPath, listPages, renderGolden, runPage } from './support/golden.ts'

const { pages, goldens } = listPages()

test('every page has its golden, and every golden its page', () => {
  expect(goldens).toEqual(pages.map(goldenName).sort())
})

describe.each(pages)('%s', (page) => {
  it('gives what its golden says (npm run accept renews it)', async () => {
    const { result } = await runPage(page)
    expect(renderGolden(result)).toBe(readFileSync(goldenPath(page), 'utf8'))
  })

  it('keeps every span', async () => {
    const { source, result } = await runPage(page)
    const { text } = source
    for (const figure of result.figures) {
      expect(text.slice(figure.start, figure.end)).toBe(figure.quote)
      for (const field of [figure.measure, figure.subject, figure.period, figure.speaker]) {
        if (field !== null) expect(text.slice(field.start, field.end)).toBe(field.text)
      }
    }
    for (const one of result.rejected) expect(text.slice(one.start, one.end)).toBe(one.quote)
  })
})

// What one pass over a text finds for the rules that ask of the whole of it, and rows of what was found of a sentence.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByItem } from '../src/bind/by-item.ts'
import { Cues, cueFor } from '../src/bind/cues.ts'

const WORDS = ['增长', '增加值', '目标', '。', '”']
const CUE = cueFor(WORDS)
const text = fc.string({ unit: fc.constantFrom(...'增长加值目标。”，的x'), maxLength: 60 })

test('every place where a word of a cue begins is found, in order', () => {
  const cues = new Cues()
  fc.assert(
    fc.property(text, (text) => {
      cues.read(text)
      const found = new Set<number>()
      for (let k = 0; k < cues.count; k++) {
        if (k > 0) expect(cues.at[k]).toBeGreaterThan(cues.at[k - 1] as number)
        if (((cues.kind[k] as number) & CUE) !== 0) found.add(cues.at[k] as number)
      }
      for (let at = 0; at < text.length; at++)
        if (WORDS.some((word) => text.startsWith(word, at))) expect(found).toContain(at)
      expect(found.size > 0).toBe((cues.all & CUE) !== 0)
    }),
  )
})

test('no character is a cue that begins no word, whatever stands behind it', () => {
  const cues = new Cues()
  cues.read('加长值的x')
  for (let k = 0; k < cues.count; k++) expect((cues.kind[k] as number) & CUE).toBe(0)
})

test('the first cue from a place on', () => {
  const cues = new Cues()
  cues.read('的目标。的”')
  expect([0, 1, 2, 3, 4, 5].map((place) => cues.at[cues.firstFrom(place)])).toEqual([1, 1, 3, 3, 5, 5])
  expect(cues.firstFrom(6)).toBe(cues.count)
})

test('a row keeps what was last set, and forgets it whole, however far items lie apart', () => {
  const row = new ByItem<number>()
  const set = fc.array(fc.tuple(fc.nat(40_000), fc.integer()), { maxLength: 8 })
  fc.assert(
    fc.property(set, (pairs) => {
      const map = new Map(pairs)
      for (const [item, value] of pairs) row.set(item, value)
      for (const [item] of pairs) expect(row.get(item)).toBe(map.get(item))
      for (const item of [0, 7, 39_999]) expect(row.has(item)).toBe(map.has(item))
      row.clear()
      for (const [item] of pairs) expect(row.get(item)).toBeUndefined()
    }),
  )
})

// Which figure of a baseline is which figure now: what is changed, lost, new and moved, and in what time.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BaselineFigure } from '../schemas/baseline.ts'
import { align } from '../src/check/align.ts'

/** `quote measure unit` in short. */
function figures(...lines: string[]): BaselineFigure[] {
  return lines.map((line) => {
    const [quote = '', measure, unit] = line.split(' ')
    const value = /^[\d.]+/.exec(quote)?.[0]
    return {
      quote,
      kind: 'quantity',
      ...(value !== undefined && { value }),
      ...(unit !== undefined && { unit }),
      ...(measure !== undefined && { measure }),
    }
  })
}

describe('align', () => {
  it.each([
    ['nothing changed', ['1吨 货', '2吨 箱'], ['1吨 货', '2吨 箱'], ['0-0', '1-1']],
    ['a value changed', ['3.1亿 投资 元', '2个 泊位 个'], ['3.2亿 投资 元', '2个 泊位 个'], ['0-0', '1-1']],
    [
      'all values changed',
      ['1吨 货 吨', '2米 长 米', '3人 客 人'],
      ['4吨 货 吨', '5米 长 米', '6人 客 人'],
      ['0-0', '1-1', '2-2'],
    ],
    ['one was put in before', ['1吨 货', '2吨 箱'], ['9人 客', '1吨 货', '2吨 箱'], ['0-1', '1-2', '+0']],
    ['one was taken out', ['1吨 货', '2吨 箱', '3吨 煤'], ['1吨 货', '3吨 煤'], ['0-0', '2-1', '-1']],
    [
      'one was put in before, and the next changed',
      ['3.1亿 投资 元'],
      ['9人 客 人', '3.2亿 投资 元'],
      ['0-1', '+0'],
    ],
    ['a measure changed', ['3.1亿 投资 元'], ['3.1亿 总投资 元'], ['0-0']],
    ['the words of a number changed', ['30% 占比 %'], ['三成 占比 %'], ['0-0']],
    ['other figures at the same place', ['3年 历时 年'], ['48亿 投资 元'], ['-0', '+0']],
    [
      'the same unit does not make it the same figure',
      ['71.5% 城镇化率 %'],
      ['96.8% 覆盖率 %'],
      ['-0', '+0'],
    ],
    ['one moved', ['1吨 货', '2吨 箱', '3吨 煤'], ['3吨 煤', '1吨 货', '2吨 箱'], ['0-1', '1-2', '>2-0']],
    [
      'it moved and changed',
      ['1吨 货 吨', '2人 客 人', '3米 长 米'],
      ['2人 客 人', '3米 长 米', '1吨 货 斤'],
      ['1-0', '2-1', '>0-2'],
    ],
    ['the same line many times', ['1次 会', '1次 会', '1次 会'], ['1次 会', '1次 会'], ['0-0', '1-1', '-2']],
    ['from nothing', [], ['1吨 货'], ['+0']],
    ['to nothing', ['1吨 货'], [], ['-0']],
  ])('%s', (_, before, after, expected) => {
    const { pairs, moved, lost, added } = align(figures(...before), figures(...after))
    expect([
      ...pairs.map((pair) => pair.join('-')),
      ...moved.map((pair) => `>${pair.join('-')}`),
      ...lost.map((i) => `-${i}`),
      ...added.map((j) => `+${j}`),
    ]).toEqual(expected)
  })

  const line = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('货', '箱', '煤', ''), fc.constantFrom('吨', '人'))
    .map(([n, measure, unit]) => `${n}${unit}${measure === '' ? '' : ` ${measure} ${unit}`}`)

  it('gives every figure of either side exactly once, in order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.array(line, { maxLength: 40 }), (before, after) => {
        const { pairs, moved, lost, added } = align(figures(...before), figures(...after))
        const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)
        expect(ascending([...pairs, ...moved].map(([i]) => i).concat(lost))).toEqual([...before.keys()])
        expect(ascending([...pairs, ...moved].map(([, j]) => j).concat(added))).toEqual([...after.keys()])
        expect(pairs.map(([, j]) => j)).toEqual(ascending(pairs.map(([, j]) => j)))
        expect(pairs.map(([i]) => i)).toEqual(ascending(pairs.map(([i]) => i)))
      }),
    )
  })

  it('finds every figure again that is as it was', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.nat(), (before, at) => {
        const cut = before.length === 0 ? 0 : at % before.length
        const after = [...before.slice(cut), ...before.slice(0, cut)]
        const { lost, added } = align(figures(...before), figures(...after))
        expect([lost, added]).toEqual([[], []])
      }),
    )
  })

  const many = Array.from(
    { length: 10_000 },
    (_, i) => `${(i * 7919) % 700}吨 ${['货', '箱', '煤', '油'][i % 4]} 吨`,
  )
  const other = many.map((_, i) => `${i}个 物${i} 个`)
  it.each([
    ['the same', many],
    ['every tenth taken out', many.filter((_, i) => i % 10 > 0)],
    ['in reverse', [...many].reverse()],
    ['sorted', [...many].sort()],
    ['all others', other],
    ['one line again and again', many.map(() => '1吨 货 吨')],
  ])('ten thousand figures are no square of work: %s', { timeout: 60_000 }, (_, after) => {
    // Half a second at most on a quiet machine; a square would take minutes, and so run into the limit.
    const { pairs, moved, lost, added } = align(figures(...many), figures(...after))
    expect(pairs.length + moved.length + lost.length).toBe(many.length)
    expect(pairs.length + moved.length + added.length).toBe(after.length)
  })
})

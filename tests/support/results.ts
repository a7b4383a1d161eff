/** Results made by hand, for tests of what is written: no stage need run for them. */
import type { Figure } from '../../schemas/figure.ts'
import type { Problem, Rejection } from '../../schemas/problem.ts'
import type { DocumentResult, Palette, Role, WriterOptions } from '../../src/write/index.ts'

/** A figure like “去年，甲港集装箱吞吐量超7.5万标准箱”, with what a test changes of it. */
export function figure(changes: Partial<Figure> = {}): Figure {
  return {
    id: '0123456789abc',
    source: 'page.txt',
    extractor: 'general',
    variant: 'any',
    kind: 'quantity',
    quote: '7.5万标准箱',
    start: 12,
    end: 19,
    line: 3,
    column: 5,
    startCodePoint: 12,
    endCodePoint: 19,
    value: 75000,
    valueMax: null,
    decimal: '75000',
    decimalMax: null,
    range: null,
    unit: '标准箱',
    unitCode: null,
    canonical: { unit: 'TEU', value: 75000, decimal: '75000', valueMax: null, decimalMax: null },
    modifier: 'over',
    direction: null,
    basis: null,
    measure: { text: '集装箱吞吐量', start: 5, end: 11 },
    subject: { text: '甲港', start: 3, end: 5 },
    period: {
      text: '去年',
      start: 0,
      end: 2,
      from: '2021-01-01',
      to: '2021-12-31',
      edtf: '2021',
      unresolved: null,
    },
    status: 'actual',
    speaker: null,
    partOf: null,
    changeOf: null,
    sentence: { start: 0, end: 20 },
    layout: null,
    rule: 'test',
    ...changes,
  }
}

export function rejection(changes: Partial<Rejection> = {}): Rejection {
  return {
    source: 'page.txt',
    quote: '一带一路',
    start: 0,
    end: 4,
    line: 1,
    column: 1,
    reason: 'set phrase',
    rule: 'set-phrase',
    ...changes,
  }
}

export function problem(changes: Partial<Problem> = {}): Problem {
  return {
    source: 'gone.txt',
    code: 'unreadable',
    message: 'gone.txt: no such file; check the path',
    extractor: null,
    rule: null,
    quote: null,
    start: null,
    end: null,
    line: null,
    column: null,
    ...changes,
  }
}

export function result(figures: readonly Figure[], changes: Partial<DocumentResult> = {}): DocumentResult {
  return {
    document: {
      id: 'page.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      title: '甲港的一年',
      date: { value: '2022-12-15', origin: 'option' },
      length: 20,
      figures: figures.length,
    },
    figures,
    problems: [],
    rejected: [],
    ...changes,
  }
}

const ROLES: readonly Role[] = [
  'heading',
  'quote',
  'up',
  'down',
  'approximate',
  'forecast',
  'target',
  'capacity',
  'inferred',
  'faint',
]

/** Colours as names: `<up>…</up>` where a terminal would have red. */
export function namedPalette(): Palette {
  return Object.fromEntries(ROLES.map((role) => [role, (text) => `<${role}>${text}</${role}>`])) as Palette
}

export function options(changes: Partial<WriterOptions> = {}): WriterOptions {
  const palette = Object.fromEntries(ROLES.map((role) => [role, (text: string) => text])) as Palette
  return { version: '0.0.0', rejected: false, width: Number.POSITIVE_INFINITY, palette, ...changes }
}

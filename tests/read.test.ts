/** Bytes to text: encodings, what is refused and how it is told, inputs from what the user names. */

import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SourceText } from '../schemas/document.ts'
import { Problem } from '../schemas/problem.ts'
import { decodeText, expandInputs, ReadError, readBytes, readInput } from '../src/read/index.ts'

const ENCODINGS = fileURLToPath(new URL('../fixtures/encodings/', import.meta.url))
const REFUSED = fileURLToPath(new URL('data/refused/', import.meta.url))
const files = (folder: string): string[] => readdirSync(folder).filter((name) => /\.(?:txt|html)$/.test(name))

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The message of the ReadError that reading throws. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => expect.fail('it was read'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ReadError)) throw error
  expect(Problem.parse(error.problem)).toMatchObject({ code: 'unreadable', message: error.message })
  expect(error.message).not.toContain('\n')
  return error.message
}

describe('encodings', () => {
  const expected = readFileSync(`${ENCODINGS}utf-8.txt`, 'utf8')

  test.each(files(ENCODINGS))('%s', async (name) => {
    const source = await readInput(ENCODINGS + name)
    expect(SourceText.parse(source)).toEqual(source)
    // The name of a file begins with its encoding.
    expect(name.startsWith(source.encoding)).toBe(true)
    if (name.endsWith('.txt')) expect(source.text).toBe(expected)
    else
      expect(source).toMatchObject({
        text: expected.replaceAll('\r', ''),
        title: '港口',
        mediaType: 'text/html',
      })
  })

  test.each([
    ['pdf.txt', /is a PDF/],
    ['docx.txt', /Office document/],
    ['zeros.txt', /zero bytes/],
    ['big5.txt', /Big5/],
    ['big5-declared.html', /declares big5/],
    ['shift-jis.txt', /unknown encoding/],
    ['utf-32.txt', /UTF-32/],
    ['damaged.txt', /UTF-8 but not valid at byte 39/],
    ['cut.txt', /UTF-8 but not valid at byte 176/],
  ])('%s is refused', async (name, message) => {
    expect(await refusal(readInput(`${REFUSED}${name}`))).toMatch(message)
  })

  test('every refused file has its message here', () => {
    expect(files(REFUSED)).toHaveLength(9)
  })

  test('a damaged text with a mark is refused with the place', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xe6, 0xb8, 0x20)
    expect(() => decodeText(bytes, { id: 'a.txt' })).toThrow(
      /a\.txt is marked as utf-8 but is not valid at byte 4/,
    )
  })

  test('short texts in GB18030 are read', () => {
    // 12岁。
    expect(decodeText(Uint8Array.of(0x31, 0x32, 0xcb, 0xea, 0xa1, 0xa3))).toEqual({
      text: '12岁。',
      encoding: 'gb18030',
    })
  })

  test.each(['', '\n', '12', 'a\r\nb\rc\n', '\u{20000}', '港\u0000'.slice(0, 1)])(
    '%j is as it was',
    (text) => {
      expect(decodeText(bytesOf(text))).toEqual({ text, encoding: 'utf-8' })
    },
  )
})

describe('readBytes', () => {
  test('takes what begins as HTML for that, and plain text for plain text', async () => {
    const html = '\n<!DOCTYPE html><p>共<b>12</b>家'
    expect(await readBytes(bytesOf(html), 'stdin')).toMatchObject({
      mediaType: 'text/html',
      text: '共12家\n',
    })
    expect(await readBytes(bytesOf(html), 'a', 'text/plain')).toMatchObject({
      mediaType: 'text/plain',
      text: html,
    })
    expect(await readBytes(bytesOf('1 < 2，2 > 1。'), 'stdin')).toMatchObject({ mediaType: 'text/plain' })
  })

  test.each([
    ['港区再添新泊位\n\n今天开港。\n', '港区再添新泊位'],
    ['\r\n\r\n　　港区再添新泊位　\r\n今天开港。', '港区再添新泊位'],
    ['# 港区再添新泊位\n\n今天开港。\n', '港区再添新泊位'],
    ['今天开港。\n共有12个泊位。\n', null],
    ['主要指标：\n共有12个泊位。\n', null],
    ['谁来建港？\n王一。\n', null],
    ['【2006年6月2日讯】\n今天开港。\n', null],
    [`${'很长的一行'.repeat(9)}\n今天开港。\n`, null],
    ['港区再添新泊位\n', null],
    ['港区再添新泊位', null],
    ['', null],
  ])('title of %j', async (text, title) => {
    expect((await readBytes(bytesOf(text), 'a.txt')).title).toBe(title)
  })

  test('the date comes from metadata, then the name, then the text', async () => {
    const text = '港区公报\n【2006年6月2日讯】\n今天开港。\n'
    const html = `<meta name="PubDate" content="2022-12-15 10:00"><p>${text}`
    const dateOf = async (content: string, id: string) => (await readBytes(bytesOf(content), id)).date
    expect(await dateOf(`<html>${html}`, 'x/20210304.html')).toEqual({
      value: '2022-12-15',
      origin: 'metadata',
    })
    expect(await dateOf(text, 'x/20210304.txt')).toEqual({ value: '2021-03-04', origin: 'filename' })
    expect(await dateOf(text, 'x/a.txt')).toEqual({ value: '2006-06-02', origin: 'dateline' })
    expect(await dateOf('今天开港。', 'x/a.txt')).toBe(null)
  })
})

describe('inputs', () => {
  let folder = ''
  const before = process.cwd()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'twincity-'))
    process.chdir(folder)
    for (const path of ['data/b', 'data/.hidden', 'data/node_modules', 'data/B', 'empty']) {
      mkdirSync(path, { recursive: true })
    }
    const names = [
      'data/甲.txt',
      'data/a.txt',
      'data/Z.TXT',
      'data/b/c.html',
      'data/b/d.htm',
      'data/B/e.md',
      'data/b/f.text',
      'data/b/g.pdf',
      'data/.h.txt',
      'data/.hidden/i.txt',
      'data/node_modules/j.txt',
      'k[1].txt',
      'l.log',
      'empty/m.csv',
    ]
    for (const name of names) writeFileSync(name, '共12家。')
    symlinkSync('../a.txt', 'data/b/link.txt')
    symlinkSync('..', 'data/b/up')
    symlinkSync('nowhere.txt', 'data/b/broken.txt')
  })
  afterAll(() => {
    process.chdir(before)
    rmSync(folder, { recursive: true })
  })

  const DATA = [
    'data/B/e.md',
    'data/Z.TXT',
    'data/a.txt',
    'data/b/c.html',
    'data/b/d.htm',
    'data/b/f.text',
    'data/b/link.txt',
    'data/甲.txt',
  ]

  test.each([
    ['files as they are named', ['./l.log', 'data/../data/a.txt'], ['./l.log', 'data/../data/a.txt']],
    ['standard input', ['-'], ['-']],
    ['a folder, sorted', ['data'], DATA],
    ['a folder with a slash', ['data//'], DATA],
    ['a folder named with a dot', ['./data'], DATA.map((path) => `./${path}`)],
    ['a pattern', ['data/*.txt'], ['data/a.txt', 'data/甲.txt']],
    [
      'a pattern that takes all',
      ['data/b/*'],
      ['data/b/c.html', 'data/b/d.htm', 'data/b/f.text', 'data/b/link.txt'],
    ],
    ['a pattern with an ending of its own', ['*.log'], ['l.log']],
    ['a pattern over folders', ['data/**/*.{htm,html}'], ['data/b/c.html', 'data/b/d.htm']],
    ['a pattern that meets links to folders', ['data/**/link.txt'], ['data/b/link.txt']],
    ['a pattern that leads up', ['data/../*.log'], ['data/../l.log']],
    ['a pattern that leads nowhere', ['data/b/../../l.*'], []],
    ['a file whose name is a pattern', ['k[1].txt'], ['k[1].txt']],
    ['duplicates once', ['data/a.txt', './data/a.txt', 'data/a*', 'data/a.txt'], ['data/a.txt']],
  ])('%s', async (_, paths, inputs) => {
    expect((await expandInputs(paths)).inputs).toEqual(inputs)
  })

  test('an absolute pattern gives absolute paths', async () => {
    expect(await expandInputs([`${folder}/data/*.txt`])).toEqual({
      inputs: [`${folder}/data/a.txt`, `${folder}/data/甲.txt`],
      problems: [],
    })
  })

  test('what is missing is told, and the rest goes on', async () => {
    const { inputs, problems } = await expandInputs([
      'foo.txt',
      'data/a.txt',
      'empty',
      '*.xyz',
      'no/*.txt',
      'l.log/x.txt',
      'a\nb',
    ])
    expect(inputs).toEqual(['data/a.txt'])
    expect(problems.map((problem) => Problem.parse(problem).message)).toEqual([
      'no such file: foo.txt (check the path)',
      'no texts in folder: empty (it has no .txt, .text, .md, .htm, .html files)',
      'no file matches: *.xyz (check the pattern, and quote it so that the shell leaves it alone)',
      'no file matches: no/*.txt (check the pattern, and quote it so that the shell leaves it alone)',
      'no such file: l.log/x.txt (a part of the path is not a folder)',
      'no such file: a b (check the path)',
    ])
    expect(problems.map(({ source, code }) => [source, code])).toContainEqual(['foo.txt', 'unreadable'])
  })

  test('a file that is gone, and a folder, are refused in words', async () => {
    expect(await refusal(readInput('gone.txt'))).toBe('no such file: gone.txt (check the path)')
    expect(await refusal(readInput('data'))).toMatch(/cannot read data: it is a folder/)
    expect(await refusal(readInput('a\u0000b'))).toMatch(/does not accept the name/)
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is refused in words', async () => {
    writeFileSync('secret.txt', '共12家。')
    chmodSync('secret.txt', 0)
    expect(await refusal(readInput('secret.txt'))).toMatch(/permission denied/)
  })

  test('the id is the path as given', async () => {
    expect(await readInput('./l.log')).toMatchObject({ id: './l.log', text: '共12家。', encoding: 'utf-8' })
  })
})

describe('standard input', () => {
  const { stdin } = process
  const give = (...chunks: Uint8Array[]): void => {
    const stream = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk)
    })()
    Object.defineProperty(process, 'stdin', { value: stream, configurable: true })
  }
  beforeEach(() => give())
  afterEach(() => {
    Object.defineProperty(process, 'stdin', { value: stdin, configurable: true })
  })

  test('is read to its end, whatever the chunks', async () => {
    const bytes = bytesOf('港区去年增长47%。')
    give(bytes.subarray(0, 4), bytes.subarray(4, 5), bytes.subarray(5))
    expect(await readInput('-')).toMatchObject({
      id: 'stdin',
      text: '港区去年增长47%。',
      mediaType: 'text/plain',
    })
  })

  test('may be empty', async () => {
    expect(await readInput('-')).toMatchObject({ id: 'stdin', text: '', title: null, date: null })
  })
})

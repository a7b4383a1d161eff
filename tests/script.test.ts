// How the program in dist/ is loaded: the same with the engine's compiled form of a script, without, and with a broken one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shorten } from '../scripts/keep-constants.ts'
import { compiledPath, loadScript } from '../src/script.ts'

const { wrap } = createRequire(import.meta.url)('node:module')
const SOURCE = `
// src/x.ts
var marks = /[，。]/u
var word = '吞吐量😀'
exports.parts = (text) => text.split(marks).filter((part) => part.includes(word))
exports.where = __filename
exports.join = require('node:path').join
`

let folder: string
let path: string
let code: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twincity-script-'))
  path = join(folder, 'x.cjs')
  code = await shorten({ path, text: SOURCE, contents: new Uint8Array(), hash: '' })
  writeFileSync(path, code)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Exports {
  parts(text: string): string[]
  where: string
  join: typeof join
}

function expectWhole(loaded: Exports): void {
  expect(loaded.parts('甲吞吐量😀，乙。丙吞吐量😀')).toEqual(['甲吞吐量😀', '丙吞吐量😀'])
  expect(loaded.where).toBe(path)
  expect(loaded.join).toBe(join)
}

test('a script is written in ASCII, also its regular expressions', () => {
  expect(code).toMatch(/^[\0-\x7f]+$/)
})

test('a script without its compiled form is loaded as any other', () => {
  expectWhole(loadScript<Exports>(path))
})

test('a script is loaded from its compiled form, and by its source where that is broken', () => {
  const compiled = new Script(wrap(code), { filename: path }).createCachedData()
  for (const form of [compiled, compiled.subarray(0, compiled.length >> 1), Buffer.from('')]) {
    writeFileSync(compiledPath(path), form)
    expectWhole(loadScript<Exports>(path))
  }
})

// `twincity pipe` as other programs see it: a process that answers line by line.
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { PipeAnswer } from '../schemas/pipe.ts'
import { runCli, startCli } from './support/run-cli.ts'

const TEXT = '2021年，甲港集装箱吞吐量突破7.5万标准箱，同比增长47%。'

function answers(stdout: string): PipeAnswer[] {
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true)
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => PipeAnswer.parse(JSON.parse(line)))
}

test('one line out for each line in, in order, whatever the lines are', async () => {
  const lines = [
    { id: 'a', text: TEXT },
    'not json',
    '',
    { id: 2, text: '' },
    { id: 3 },
    { id: 'd', text: '去年增长3%。', date: '2022-12-15' },
  ]
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  for (const ending of ['', '\n']) {
    const { code, stdout, stderr } = await runCli(['pipe'], { input: input + ending })
    expect([code, stderr]).toEqual([0, ''])
    const out = answers(stdout)
    expect(out.map(({ id }) => id)).toEqual(['a', null, null, 2, 3, 'd'])
    expect(out.map((each) => ('error' in each ? each.error.code : each.figures.length > 0))).toEqual([
      true,
      'bad-json',
      'bad-json',
      false,
      'bad-line',
      true,
    ])
  }
})

test('empty input gives empty output', async () => {
  expect(await runCli(['pipe'])).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('figures are those of the text, with its id as their source', async () => {
  const { stdout } = await runCli(['pipe'], { input: JSON.stringify({ id: 'a', text: TEXT }) })
  const [answer] = answers(stdout)
  if (!('figures' in answer)) throw new Error('no figures')
  expect(answer.figures.map(({ quote, value }) => [quote, value])).toEqual([
    ['7.5万标准箱', 75000],
    ['47%', 47],
  ])
  for (const { source, start, end, quote } of answer.figures) {
    expect([source, TEXT.slice(start, end)]).toEqual(['a', quote])
  }
})

test('--only keeps to the families named; an unknown one is a usage error', async () => {
  const input = JSON.stringify({ id: 'a', text: `${TEXT}全市有企业300家。` })
  const { stdout } = await runCli(['pipe', '--only', 'port-throughput'], { input })
  const [answer] = answers(stdout)
  if (!('figures' in answer)) throw new Error('no figures')
  expect(answer.figures.length).toBeGreaterThan(0)
  for (const { extractor } of answer.figures) expect(extractor).toBe('port-throughput')
  const wrong = await runCli(['pipe', '--only', 'port-thruput'], { input })
  expect([wrong.code, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toMatch(
    /^twincity: no extractor 'port-thruput' \(did you mean port-throughput\?\); .*\n$/,
  )
})

test('each line is answered at once, and characters may come in pieces', async () => {
  const child = startCli(['pipe'])
  let received = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    received += text
  })
  for (const id of [1, 2, 3]) {
    const bytes = Buffer.from(`${JSON.stringify({ id, text: '港口' })}\n`)
    const inside = bytes.indexOf(Buffer.from('港')) + 1
    child.stdin.write(bytes.subarray(0, inside))
    await new Promise((resolve) => setImmediate(resolve))
    child.stdin.write(bytes.subarray(inside))
    while (received.split('\n').length <= id) await once(child.stdout, 'data')
    expect(JSON.parse(received.split('\n')[id - 1])).toEqual({ id, figures: [] })
  }
  child.stdin.end()
  expect(await once(child, 'close')).toEqual([0, null])
})

test('a reader that goes away ends it quietly', async () => {
  const child = startCli(['pipe'])
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin.on('error', () => {})
  const line = `${JSON.stringify({ id: 1, text: TEXT })}\n`
  child.stdin.write(line)
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const more = setInterval(() => child.stdin.writable && child.stdin.write(line.repeat(100)), 20)
  const ending = await once(child, 'close')
  clearInterval(more)
  expect([...ending, stderr]).toEqual([0, null, ''])
})

test('a long line is read whole', async () => {
  const text = `${'甲港吞吐量增长。'.repeat(100_000)}乙港有泊位12个。`
  const { code, stdout } = await runCli(['pipe'], { input: JSON.stringify({ id: 'long', text }) })
  expect(code).toBe(0)
  const [answer] = answers(stdout)
  if (!('figures' in answer)) throw new Error('no figures')
  expect(answer.figures.map(({ quote }) => quote)).toEqual(['12个'])
})

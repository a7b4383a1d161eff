// `npm run accept`: writes the goldens of fixtures/pages and the outputs of the READMEs anew, and says which of them
// changed. Review the diff.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { goldenName, goldenPath, listPages, renderGolden, runPage } from '../tests/support/golden.ts'
import { createPlayground, hasJq, READMES, Runs, readmePath, renew } from '../tests/support/readme.ts'

const { pages, goldens } = listPages()
const names = new Set(pages.map(goldenName))
for (const page of pages) {
  const path = goldenPath(page)
  const text = renderGolden((await runPage(page)).result)
  const before = readIfThere(path)
  if (before !== text) writeFileSync(path, text)
  console.log(
    `${before === null ? 'new      ' : before === text ? 'the same ' : 'changed  '} ${goldenName(page)}`,
  )
}
for (const name of goldens) {
  if (names.has(name)) continue
  rmSync(goldenPath(name.replace(/\.golden\.yaml$/, '.txt')))
  console.log(`removed   ${name}`)
}

const jq = await hasJq()
if (!jq) console.log('no jq     the outputs of commands that end in it are left as they are')
const playground = await createPlayground()
try {
  const runs = new Runs(playground, jq)
  for (const name of READMES) {
    const before = readFileSync(readmePath(name), 'utf8')
    const text = await renew(before, runs)
    if (before !== text) writeFileSync(readmePath(name), text)
    console.log(`${before === text ? 'the same ' : 'changed  '} ${name}`)
  }
} finally {
  await playground.close()
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

#!/usr/bin/env node
// npm test: installs what is missing, builds the desk, runs every test (or those named), and ends with one line of counts.
import './lib/require-node.mjs'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { inProject, main, projectNode } from './lib/project.mjs'
import { runInFront } from './lib/run.mjs'
import { ensureWeb } from './lib/web.mjs'

await main(async () => {
  await ensureInstalled('1/3 Installing packages')
  const unbuilt = await ensureWeb('2/3 Building the desk').then(
    () => 0,
    (error) => {
      console.error(error.message)
      return 1
    },
  )
  console.error('3/3 Running the tests')
  const folder = mkdtempSync(join(tmpdir(), 'maagal-report-'))
  const report = join(folder, 'report.json')
  const code = await runInFront(projectNode, [
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...process.argv.slice(2),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const { passed, failed, skipped } = counts(report, code)
  rmSync(folder, { recursive: true, force: true })
  if (skipped > 0) console.log(`${skipped} skipped; the reasons are above`)
  console.log(`${passed} passed, ${failed + unbuilt} failed`)
  process.exit(code || (failed + unbuilt > 0 ? 1 : 0))
})

/** A file that could not even be loaded counts as one failure, and so does a run that ended badly without saying where. */
function counts(report, code) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((each) => each.status !== 'failed'),
    )
    const failed = result.numFailedTests + broken.length
    return {
      passed: result.numPassedTests,
      failed: failed || (code ? 1 : 0),
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

// Every jest test once, two files at a time; a file that fails then, once more by itself. What passes only alone is
// counted as passed and named: a machine of two cores running browsers and databases side by side is not the fault
// of the change under test, and yet nobody should learn to look away from red.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bin, root, run } from './run.mjs'

/** More than these have not failed for want of a core. */
const mostTriedAgain = 4

/** Resolves `{ passed, failed, skipped }`; throws where jest ended without results. */
export async function tryJest(args) {
  const first = await jest('dist/test-results.json', ['--maxWorkers=2', ...args])
  const failed = first.filter((file) => file.status === 'failed').map((file) => file.name)
  if (failed.length === 0 || failed.length > mostTriedAgain) return tallyOf(first)
  console.log(`再单独试一次 Trying once more, alone: ${failed.map(shortName).join(', ')}`)
  const second = await jest('dist/test-results-again.json', ['--maxWorkers=1', '--runTestsByPath', ...failed])
  for (const { name } of second.filter((file) => file.status !== 'failed')) {
    console.log(`! 只在单独运行时通过 PASSED ONLY ALONE: ${shortName(name)}`)
  }
  return tallyOf([...first.filter((file) => !failed.includes(file.name)), ...second])
}

async function jest(resultsFile, args) {
  const results = path.join(root, resultsFile)
  rmSync(results, { force: true })
  const asked = [bin('jest/bin/jest.js'), '--json', `--outputFile=${results}`, ...args]
  const { code } = await run(process.execPath, asked, { stdout: 'ignore' })
  if (!existsSync(results)) throw new Error(`jest ended with ${code}`)
  return JSON.parse(readFileSync(results, 'utf8')).testResults
}

function tallyOf(files) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { status, assertionResults } of files) {
    // A file that cannot even be loaded has no tests to fail, and is a failure all the same.
    if (status === 'failed' && assertionResults.length === 0) counts.failed++
    for (const { status: outcome } of assertionResults) {
      if (outcome === 'passed') counts.passed++
      else if (outcome === 'failed') counts.failed++
      else counts.skipped++
    }
  }
  return counts
}

function shortName(file) {
  return path.relative(root, file)
}

// What the stand-alone verifier says about a published result: run as anybody runs it, in a process of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canonicalJson, type ResultFile } from '@core/ballots/result-file'

const verifier = path.resolve(__dirname, '../verifier/verify.mjs')

/** `valid`, or everything it said. */
export function verdictOn(result: ResultFile): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'branch-home-result-'))
  try {
    const file = path.join(folder, 'result.json')
    writeFileSync(file, canonicalJson(result))
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, file], { encoding: 'utf8' })
    return status === 0 ? 'valid' : stdout + stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}

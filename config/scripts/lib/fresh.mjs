// Whether an output is still that of today's sources: a fingerprint of them is kept beside it.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './run.mjs'

const skipped = new Set(['node_modules', 'dist', '.data', 'coverage', '.git'])

/** Runs `build` unless `output` was built from just these sources and settings; true when it ran. */
export async function buildWhenStale(name, sources, output, build, settings = []) {
  const mark = path.join(root, 'dist/.built', name)
  const before = [fingerprint(sources), ...settings].join('\n')
  if (readText(mark) === before && statSync(path.join(root, output), { throwIfNoEntry: false })) return false
  rmSync(mark, { force: true })
  await build()
  mkdirSync(path.dirname(mark), { recursive: true })
  writeFileSync(mark, before)
  return true
}

export function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, source)
  return hash.digest('hex')
}

function addTo(hash, relative) {
  const found = statSync(path.join(root, relative), { throwIfNoEntry: false })
  if (!found) return
  if (found.isFile()) return void hash.update(`${relative}\n${found.size} ${found.mtimeMs}\n`)
  const names = readdirSync(path.join(root, relative)).filter((name) => !skipped.has(name))
  for (const name of names.sort()) addTo(hash, `${relative}/${name}`)
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

// `npm run size`: what the mini-program weighs, package by package, against WeChat's limits and our own.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildWeapp } from './lib/builds.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/run.mjs'

/** Ours; WeChat itself allows 2 MB a package. */
const mainLimit = 720 * 1024
/** Ours for all together; WeChat allows 30 MB. */
const allLimit = 2 * 1024 * 1024

await ensureInstalled()
await buildWeapp()

const folder = path.join(root, 'dist/weapp')
const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'))
const subpackages = (app.subPackages ?? app.subpackages ?? []).map(({ root: name }) => name.replace(/\/$/, ''))
const sizes = new Map([['main', 0], ...subpackages.map((name) => [name, 0])])
for (const file of filesIn(folder)) {
  const owner = subpackages.find((name) => file.startsWith(`${name}/`)) ?? 'main'
  if (!file.endsWith('.map')) sizes.set(owner, (sizes.get(owner) ?? 0) + statSync(path.join(folder, file)).size)
}

const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
for (const [name, size] of sizes) console.log(`${name.padEnd(28)}${kilobytes(size)}`)
console.log(`${'all'.padEnd(28)}${kilobytes(all)}`)
if ((sizes.get('main') ?? 0) > mainLimit) refuse(`main package over ${mainLimit / 1024} KB`)
if (all > allLimit) refuse(`all packages over ${allLimit / 1024} KB`)

function filesIn(start, prefix = '') {
  return readdirSync(path.join(start, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    return entry.isDirectory() ? filesIn(start, name) : [name]
  })
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0).padStart(6)} KB`
}

function refuse(reason) {
  console.error(`Too large: ${reason}.`)
  process.exitCode = 1
}

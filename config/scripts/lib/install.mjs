// Packages as the lock file names them: installed when there are none, or others.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fail, npm, root } from './run.mjs'

export async function ensureInstalled() {
  if (isInstalled()) return
  console.log('安装依赖 Installing packages (about a minute) …')
  const flags = ['--include=dev', '--no-audit', '--no-fund']
  const { code, output } = await npm(['ci', ...flags], { keep: true })
  if (code === 0) return
  // Other versions of npm judge a lock file differently; an ordinary install still takes the versions it names.
  console.log(`${output.split('\n').slice(0, 6).join('\n')}\n改用 npm install … Trying npm install …`)
  const second = await npm(['install', '--no-save', ...flags])
  if (second.code !== 0)
    fail('依赖安装失败，请检查网络后重试。Installing packages failed; check the network and try again.')
}

/** By content, not by date: whether a lock file was touched says nothing about what it names. */
export function isInstalled() {
  const wanted = packagesIn(path.join(root, 'package-lock.json'))
  const there = packagesIn(path.join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !there) return false
  // Optional ones are for other machines.
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || there[place]?.version === version,
  )
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

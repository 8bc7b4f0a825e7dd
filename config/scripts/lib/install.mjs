// Packages as the lock file names them: installed when there are none, or when the lock file is newer.
import { statSync } from 'node:fs'
import path from 'node:path'
import { fail, npm, root } from './run.mjs'

export async function ensureInstalled() {
  if (isInstalled()) return
  console.log('安装依赖 Installing packages (about a minute) …')
  const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) fail('依赖安装失败，请检查网络后重试。Installing packages failed; check the network and try again.')
}

export function isInstalled() {
  const installed = timeOf(path.join(root, 'node_modules/.package-lock.json'))
  return installed > 0 && installed >= timeOf(path.join(root, 'package-lock.json'))
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

// Runs a program of this project and waits for it; its output goes where ours goes, or is kept.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

let substitute

/** Some machines run us with a home that cannot be written; npm and Taro want to keep things there. */
export function environment(extra = {}) {
  const env = { ...process.env, npm_config_update_notifier: 'false', npm_config_logs_max: '0', ...extra }
  if (isWritable(os.homedir())) return env
  substitute ??= mkdtempSync(path.join(os.tmpdir(), 'branch-home-'))
  return { ...env, HOME: substitute, npm_config_cache: path.join(substitute, '.npm') }
}

/** Tried, not asked: root is told yes even where the disk says no. */
function isWritable(folder) {
  try {
    rmdirSync(mkdtempSync(path.join(folder, '.branch-home-')))
    return true
  } catch {
    return false
  }
}

/**
 * Resolves `{ code, output }`; never rejects. `keep: true` gathers the output instead of showing it.
 */
export function run(command, args, { env = environment(), keep = false, stdout = 'inherit', cwd = root } = {}) {
  return new Promise((resolve) => {
    const stdio = keep ? ['ignore', 'pipe', 'pipe'] : ['inherit', stdout, 'inherit']
    const child = spawn(command, args, { cwd, env, stdio })
    let output = ''
    const gather = (chunk) => (output += chunk)
    child.stdout?.setEncoding('utf8').on('data', gather)
    child.stderr?.setEncoding('utf8').on('data', gather)
    child.on('error', (fault) => resolve({ code: 127, output: output + fault.message }))
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\n(${signal})` : output }),
    )
  })
}

/** A package's own command, without the shell's help: paths with spaces stay whole. */
export function bin(relative) {
  return path.join(root, 'node_modules', relative)
}

export function node(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options)
}

export function npm(args, options = {}) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], options) : run('npm', args, options)
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** A script's own work: what it throws is told as a sentence, not as a stack. */
export function main(work) {
  work().catch((fault) => fail(fault.message))
}

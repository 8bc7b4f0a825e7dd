// Runs a program of this project and waits for it; its output goes where ours goes, or is kept.
import { spawn } from 'node:child_process'
import { constants, accessSync, mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

/** Some machines run us with a home that cannot be written; npm and Taro want to keep things there. */
export function environment(extra = {}) {
  const env = { ...process.env, npm_config_update_notifier: 'false', npm_config_logs_max: '0', ...extra }
  if (!isWritable(os.homedir())) {
    env.HOME = mkdtempSync(path.join(os.tmpdir(), 'branch-home-'))
    env.npm_config_cache = path.join(env.HOME, '.npm')
    mkdirSync(env.npm_config_cache)
  }
  return env
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Resolves `{ code, output }`; never rejects. `keep: true` gathers the output instead of showing it,
 * `withinMs` ends a program that hangs.
 */
export function run(command, args, { env = environment(), keep = false, withinMs = 0, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: keep ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    let output = ''
    const gather = (chunk) => (output += chunk)
    child.stdout?.setEncoding('utf8').on('data', gather)
    child.stderr?.setEncoding('utf8').on('data', gather)
    const timer = withinMs > 0 ? setTimeout(() => child.kill('SIGKILL'), withinMs) : undefined
    child.on('error', (fault) => resolve({ code: 127, output: output + fault.message }))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code: code ?? 1, output: signal ? `${output}\n(${signal})` : output })
    })
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

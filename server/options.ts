// What the command line asks for. A word it does not know is a sentence, not a guess.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ok, refuse, type Result } from '@core/kernel/result'
import { readKeysCommand, type KeysCommand } from './options-keys'
import { readPlatesCommand, type PlatesCommand } from './options-plates'

export type Options =
  | { readonly command: 'serve'; readonly demo: boolean; readonly host: string; readonly port: number | null }
  | { readonly command: 'import'; readonly folder: string }
  | { readonly command: 'invite'; readonly personId: string }
  | { readonly command: 'keys'; readonly keys: KeysCommand }
  | { readonly command: 'plates'; readonly plates: PlatesCommand }

const commands = ['serve', 'import', 'invite', 'keys', 'plates'] as const

export const usage = `用法 Usage:
  main.js [serve] [--port 3000] [--host 127.0.0.1] [--demo]   启动服务 serve
  main.js import <folder>                                      导入区数据 import a district's data
  main.js invite <personId>                                    生成一次性邀请码 print a one-time code
  main.js keys create --name <谁 whose> [--scopes read,write,updates]   生成接口密钥 make an Open311 key
  main.js keys list | revoke <id> | agree <id>                  查看、停用密钥，记下同意 list, revoke, record consent
  main.js plates --out <folder> [--size A5|A3] [--unit <id>] [--site https://…]  印门牌、海报 plates and posters to print`

export function readOptions(words: readonly string[]): Result<Options> {
  const given = parseWords(words)
  if (!given.ok) return given
  const { positionals, values } = given.value
  const [command = 'serve', argument, ...more] = positionals
  if (!isCommand(command)) return unknown(command)
  switch (command) {
    case 'keys':
      return keysOptions(argument, more, values)
    case 'serve':
      return argument === undefined ? serveOptions(values) : unknown(argument)
    case 'plates':
      return argument === undefined ? platesOptions(values) : unknown(argument)
    case 'import':
    case 'invite':
      return argumentOptions(command, [argument, ...more], values)
  }
}

function argumentOptions(
  command: 'import' | 'invite',
  [argument, ...more]: readonly (string | undefined)[],
  values: Values,
): Result<Options> {
  if (!argument || more.length > 0 || Object.keys(values).length > 0) return unknown(more[0] ?? command)
  return ok(command === 'import' ? { command, folder: argument } : { command, personId: argument })
}

function parseWords(words: readonly string[]) {
  const options = {
    port: { type: 'string' },
    host: { type: 'string' },
    demo: { type: 'boolean' },
    name: { type: 'string' },
    scopes: { type: 'string' },
    out: { type: 'string' },
    size: { type: 'string' },
    unit: { type: 'string' },
    site: { type: 'string' },
  } as const
  try {
    return ok(parseArgs({ args: [...words], options, allowPositionals: true }))
  } catch (fault) {
    return unknown(fault instanceof Error ? fault.message : words.join(' '))
  }
}

function isCommand(word: string): word is (typeof commands)[number] {
  return commands.some((command) => command === word)
}

interface Values {
  readonly port?: string
  readonly host?: string
  readonly demo?: boolean
  readonly name?: string
  readonly scopes?: string
  readonly out?: string
  readonly size?: string
  readonly unit?: string
  readonly site?: string
}

function keysOptions(verb: string | undefined, [id, ...more]: readonly string[], values: Values): Result<Options> {
  const { name, scopes, ...others } = values
  const [other] = [...more, ...Object.keys(others).map((option) => `--${option}`)]
  if (other !== undefined) return unknown(other)
  const keys = readKeysCommand({ verb, id, name, scopes })
  return keys.ok ? ok({ command: 'keys', keys: keys.value }) : keys
}

function platesOptions({ out, size, unit, site, ...others }: Values): Result<Options> {
  const [other] = Object.keys(others)
  if (other !== undefined) return unknown(`--${other}`)
  const plates = readPlatesCommand({ out, size, unit, site })
  return plates.ok ? ok({ command: 'plates', plates: plates.value }) : plates
}

function serveOptions(values: Values): Result<Options> {
  const { port = '', host = '127.0.0.1', demo = false, ...others } = values
  const [other] = Object.keys(others)
  if (other !== undefined) return unknown(`--${other}`)
  if (host === '') return unknown('--host')
  if (values.port === undefined) return ok({ command: 'serve' as const, demo, host, port: null })
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return unknown(`--port ${port}`)
  return ok({ command: 'serve' as const, demo, host, port: Number(port) })
}

/** Where everything durable lives: the SQLite file, the photos, the key that signs addresses. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>, workingFolder: string): string {
  return path.resolve(workingFolder, env.BRANCH_HOME_DATA || '.data')
}

function unknown(word: string): Result<never> {
  return refuse('invalid', 'option.unknown', { params: { word } })
}

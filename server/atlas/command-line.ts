// What every command needs: its options, the atlas, the profile, and where results go.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openAtlas } from '../../core/walking/atlas-file'
import type { Atlas } from '../../core/walking/atlas'
import { walkAs, type Gait } from '../../core/walking/gait'
import { profileIds, profileOf } from '../../core/walking/profile'
import { layOutStreets } from '../../core/walking/streets'
import { InputFault, messageOf } from './input-fault'

/** Results and remarks; a test listens in. */
export interface Console {
  readonly write: (text: string) => void
  readonly note: (text: string) => void
}

export type Options = Readonly<Record<string, readonly string[]>>
export type Command = (options: Options, console: Console) => Promise<void> | void

/** Wrong use, as against a wrong file: the usage is shown with it. */
export class UsageFault extends Error {}

/** Every option may be given several values: `--dem a.hgt b.hgt` or `--dem a.hgt --dem b.hgt`. */
export function readOptions(argv: readonly string[], known: readonly string[], flags: readonly string[] = []): Options {
  const options: Record<string, string[]> = {}
  const tokens = tokensOf(argv, known, flags)
  let current: string | undefined
  for (const token of tokens) {
    if (token.kind === 'option') {
      const values = (options[token.name] ??= [])
      if (token.value !== undefined) values.push(token.value)
      current = flags.includes(token.name) ? undefined : token.name
    } else if (token.kind === 'positional') {
      if (current === undefined) throw new UsageFault(`${token.value}: not expected here`)
      options[current]?.push(token.value)
    }
  }
  return options
}

function tokensOf(argv: readonly string[], known: readonly string[], flags: readonly string[]) {
  const shapes = [
    ...known.map((name) => [name, { type: 'string', multiple: true }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
  ]
  try {
    return parseArgs({ args: [...argv], options: Object.fromEntries(shapes), allowPositionals: true, tokens: true })
      .tokens
  } catch (error) {
    throw new UsageFault(messageOf(error))
  }
}

export function one(options: Options, name: string): string {
  const [value, second] = options[name] ?? []
  if (value === undefined) throw new UsageFault(`--${name} is missing`)
  if (second !== undefined) throw new UsageFault(`--${name} is given more than once`)
  return value
}

export function optional(options: Options, name: string): string | undefined {
  return options[name] === undefined ? undefined : one(options, name)
}

export function numberOf(options: Options, name: string, otherwise: number): number {
  const text = optional(options, name)
  const value = text === undefined ? otherwise : Number(text)
  if (!(value > 0)) throw new UsageFault(`--${name} ${text}: a number above 0 is wanted`)
  return value
}

export function readAtlas(file: string): Atlas {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new InputFault(file, undefined, messageOf(error))
  }
  const opened = openAtlas(bytes)
  if (opened.ok) return opened.value
  throw new InputFault(file, undefined, sentences[opened.error.reason] ?? opened.error.reason)
}

const sentences: Readonly<Record<string, string>> = {
  'atlas.not-an-atlas': 'this is not a walking atlas',
  'atlas.version': 'this atlas was made by another version; build it anew',
  'atlas.torn': 'the file is not whole; copy it again',
  'atlas.checksum': 'the file is damaged (its checksum does not fit); copy it again',
  'atlas.inconsistent': 'the file contradicts itself; build it anew',
  'atlas.byte-order': 'this computer reads numbers the other way round',
}

export function gaitFor(options: Options): Gait {
  const wanted = optional(options, 'profile') ?? 'older'
  const id = profileIds.find((known) => known === wanted)
  if (id === undefined) throw new UsageFault(`--profile ${wanted}: one of ${profileIds.join(', ')} is wanted`)
  const profile = profileOf(id, { noStairs: options['no-stairs'] !== undefined })
  return walkAs(layOutStreets(readAtlas(one(options, 'atlas'))), profile)
}

/** To the file of `--name`, or to the console if none is given. */
export function deliver(options: Options, name: string, text: string, console: Console): void {
  const file = optional(options, name)
  if (file === undefined) return console.write(text)
  writeFileSync(file, text)
  console.note(`${file} written`)
}

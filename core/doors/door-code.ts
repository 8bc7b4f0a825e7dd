// What a code at a door says: which door, and the seal that shows it is ours. Written so that WeChat takes it as a scene
// (32 characters of a few kinds) and an address as it stands.
import * as v from 'valibot'
import { minuteMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'

export const doorKinds = ['place', 'team', 'activity'] as const
export type DoorKind = (typeof doorKinds)[number]

const letters = { place: 'h', team: 'g', activity: 'a' } as const satisfies Record<DoorKind, string>
/** A place's changing code on its own screen. */
const screenLetter = 's'

/** WeChat takes a scene of 32 characters; letter, slot and seal of a screen's code leave so many for the door. */
export const doorCodeLimit = 12
export const sceneLimit = 32
/** 66 bits of the MAC: nobody guesses that through a door that answers one call at a time. */
export const sealLength = 11

const codePattern = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,11}$/
const scenePattern = /^([hgas])=([A-Za-z0-9][A-Za-z0-9_.-]{0,11})(?:~([0-9a-z]{1,6}))?(?:~([A-Za-z0-9_-]{11}))?$/

/** The code of a door as it stands on a plate: short enough to be typed, and for a scene. */
export function isDoorCode(code: string): boolean {
  return codePattern.test(code)
}

/** For schemas and imports of what gets a door. */
export const doorCode = v.pipe(v.string('input.doorCode'), v.regex(codePattern, 'input.doorCode'))

export interface PlateCode {
  readonly way: 'plate'
  readonly kind: DoorKind
  readonly code: string
}

export interface ScreenCode {
  readonly way: 'screen'
  readonly kind: 'place'
  readonly code: string
  /** Minutes since 1970. */
  readonly slot: number
}

export type DoorCode = PlateCode | ScreenCode

export interface SealedCode {
  readonly door: DoorCode
  /** What the seal was made over. */
  readonly body: string
  readonly seal: string
}

/** The scene without its seal: what the seal is made over. */
export function bodyOfCode(door: DoorCode): string {
  if (door.way === 'plate') return `${letters[door.kind]}=${door.code}`
  return `${screenLetter}=${door.code}~${door.slot.toString(36)}`
}

/** `seal`: of `sealLength` characters, made by whoever has the key. */
export function sceneOf(door: DoorCode, seal: string): string {
  return `${bodyOfCode(door)}~${seal}`
}

/** Refuses with `door.unknown` what is no code of ours, and with `door.unsigned` one that carries no seal. */
export function readScene(scene: string): Result<SealedCode> {
  const match = scene.length <= sceneLimit ? scenePattern.exec(scene) : null
  const [, letter = '', code = '', slot, seal] = match ?? []
  if (code === '') return refuse('not-found', 'door.unknown', { field: 'scene' })
  const door = letter === screenLetter ? screenCode(code, slot) : plateCode(letter, code, slot)
  if (!door) return refuse('not-found', 'door.unknown', { field: 'scene' })
  if (seal === undefined) return refuse('invalid', 'door.unsigned', { field: 'scene' })
  return ok({ door, body: bodyOfCode(door), seal })
}

function screenCode(code: string, slot: string | undefined): ScreenCode | undefined {
  // Written in one way only: `07` and `7` would be the same minute under two scenes.
  if (slot === undefined || slot !== parseInt(slot, 36).toString(36)) return undefined
  return { way: 'screen', kind: 'place', code, slot: parseInt(slot, 36) }
}

function plateCode(letter: string, code: string, slot: string | undefined): PlateCode | undefined {
  const kind = doorKinds.find((one) => letters[one] === letter)
  return kind && slot === undefined ? { way: 'plate', kind, code } : undefined
}

/** The minute a screen's code stands for. */
export function slotOf(at: number): number {
  return Math.floor(at / minuteMs)
}

/** Where WeChat's own code leads: a page of the main package, which hands a scene on to its door. */
export const entryPage = 'pages/homes/index'

/** What the QR code on paper holds: an address that any phone opens, and WeChat as the mini-program. */
export function addressOf(site: string, scene: string): string {
  const letter = scene.slice(0, 1)
  return `${site.replace(/\/+$/, '')}/?${letter}=${scene.slice(2)}`
}

// What stands on the sheet at a door, as content. Where it stands is said by `draw-plate`.
import { parseWeeklyHours } from '@core/kernel/weekly-hours'
import type { Door } from './door'
import { hoursInWords, timesInWords } from './hours-in-words'
import { plateWords } from './plate-words'

export const plateSizes = ['A5', 'A3'] as const
export type PlateSize = (typeof plateSizes)[number]

export interface PlateLine {
  readonly label: string
  readonly text: string
}

export interface Plate {
  /** 支部家院, 党群服务中心, 志愿服务队 …: the largest word on the sheet. */
  readonly kind: string
  readonly slogan: string
  readonly name: string
  /** What one may find out or do by scanning. */
  readonly scanFor: string
  /** The address in the QR code; empty where only the mini-program's own code is printed. */
  readonly qr: string
  /** The mini-program's own code, PNG or JPEG; null where the host has none. */
  readonly miniProgramCode: Uint8Array | null
  /** To be typed by whoever cannot scan. */
  readonly code: string
  readonly lines: readonly PlateLine[]
  readonly demo: boolean
}

export interface PlateCodes {
  readonly address: string
  readonly miniProgramCode: Uint8Array | undefined
}

export function plateOf(door: Door, { address, miniProgramCode }: PlateCodes): Plate {
  const { labels } = plateWords
  const lines = [
    { label: labels.hours, text: hoursText(door.hours) },
    { label: labels.times, text: timesInWords(door.shifts) },
    { label: labels.address, text: door.address },
    { label: labels.phone, text: door.phone },
  ]
  return {
    kind: door.placeKind ? plateWords.placeKinds[door.placeKind] : plateWords.kinds[door.kind],
    slogan: plateWords.slogans[door.kind],
    name: door.name,
    scanFor: plateWords.scanFor[door.kind],
    qr: address,
    miniProgramCode: miniProgramCode ?? null,
    code: door.code,
    lines: lines.filter(({ text }) => text !== ''),
    demo: door.demo,
  }
}

/** Hours that cannot be read are left off: a wrong sign at a door is worse than none. */
function hoursText(written: string): string {
  const hours = written === '' ? undefined : parseWeeklyHours(written)
  return hours?.ok ? hoursInWords(hours.value) : ''
}

/** As a file: `听涛新村支部家院-LYH001-A5.pdf`. */
export function plateFileName({ name, code }: Pick<Door, 'name' | 'code'>, size: PlateSize): string {
  return `${name.replace(/[\\/:*?"<>|\s]+/g, '_')}-${code}-${size}.pdf`
}

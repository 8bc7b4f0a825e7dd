// What `plates …` on the command line asks for.
import { plateSizes, type PlateSize } from '@core/doors/plate'
import { ok, refuse, type Result } from '@core/kernel/result'
import { readSite } from './site-address'

export interface PlatesCommand {
  /** The folder the sheets are written into. */
  readonly out: string
  readonly size: PlateSize
  /** Empty for the whole district. */
  readonly unitId: string
  /** Empty for what `PUBLIC_URL` says. */
  readonly site: string
}

interface Words {
  readonly out?: string | undefined
  readonly size?: string | undefined
  readonly unit?: string | undefined
  readonly site?: string | undefined
}

/** Refuses with `option.unknown` and the word. */
export function readPlatesCommand({ out = '', size = 'A5', unit = '', site = '' }: Words): Result<PlatesCommand> {
  if (out === '') return unknown('--out')
  const paper = plateSizes.find((one) => one === size.toUpperCase())
  if (!paper) return unknown(`--size ${size}`)
  const address = site === '' ? '' : readSite(site)
  if (address === undefined) return unknown(`--site ${site}`)
  return ok({ out, size: paper, unitId: unit, site: address })
}

function unknown(word: string): Result<never> {
  return refuse('invalid', 'option.unknown', { params: { word } })
}

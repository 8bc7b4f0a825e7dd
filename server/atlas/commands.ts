// `npm run atlas -- <command>`: the walking atlas for officers and for checks. docs/walking.md tells how to use it.
import type { Console } from './command-line'
import { UsageFault } from './command-line'
import { InputFault, messageOf } from './input-fault'
import { build, demo, info } from './make-commands'
import { coverageCommand, sites } from './plan-commands'
import { nearest, route } from './walk-commands'

const usage = `atlas build    --osm FILE --dem FILE... --out FILE [--clip GEOJSON] [--name NAME] [--flat]
atlas info     --atlas FILE
atlas nearest  --atlas FILE --places CSV --points CSV [--profile P] [--no-stairs] [--k N] [--out CSV]
atlas route    --atlas FILE --places CSV --points CSV [--profile P] [--no-stairs] [--k N] [--out GEOJSON]
atlas coverage --atlas FILE --places CSV [--people CSV] [--profile P] [--minutes N] [--out CSV] [--map GEOJSON]
atlas sites    --atlas FILE --candidates CSV --count N [--places CSV] [--people CSV] [--profile P] [--minutes N]
               [--greedy] [--out CSV] [--map GEOJSON]
atlas demo     --outline GEOJSON --out FILE [--places CSV] [--seed N] [--name NAME]

FILE for --osm: .osm, .osm.gz or .osm.pbf; for --dem: .hgt, .hgt.zip or .tif. CSV: id,lon,lat in WGS-84, and people,grid.
P: adult, older (if not said) or wheels.
`

const commands: Readonly<Record<string, (argv: readonly string[], console: Console) => Promise<void> | void>> = {
  build,
  info,
  nearest,
  route,
  coverage: coverageCommand,
  sites,
  site: sites,
  demo,
}

/** The exit code: 0 done, 1 a file is wrong, 2 used wrongly. */
export async function run(argv: readonly string[], console: Console): Promise<number> {
  const [name = '', ...rest] = argv
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    console.note(usage)
    return name === '' || name === 'help' || name === '--help' ? 0 : 2
  }
  try {
    await command(rest, console)
    return 0
  } catch (error) {
    console.note(`atlas ${name}: ${messageOf(error)}`)
    if (error instanceof UsageFault) console.note(usage)
    if (error instanceof UsageFault) return 2
    if (error instanceof InputFault) return 1
    throw error
  }
}

// A clock of the server that a test moves ahead: days pass in a moment, and nothing in the product knows of it.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'

export interface MovedClock {
  /** For the server's process. */
  readonly env: Readonly<Record<string, string>>
  /** From now on the server is so many milliseconds ahead. */
  moveAhead(ms: number): void
  /** A phone's own clock goes with it: set, and the page opened again. */
  catchUp(page: Page): Promise<void>
}

export function movedClock(): MovedClock {
  const folder = mkdtempSync(path.join(tmpdir(), 'branch-home-clock-'))
  const aheadFile = path.join(folder, 'ahead')
  const preloaded = path.join(folder, 'clock.mjs')
  let ahead = 0
  writeFileSync(aheadFile, '0')
  writeFileSync(preloaded, clockReading(aheadFile))
  return {
    env: { NODE_OPTIONS: `--import=${pathToFileURL(preloaded).href}` },
    moveAhead: (ms) => {
      ahead = ms
      writeFileSync(aheadFile, String(ms))
    },
    catchUp: async (page) => {
      await page.clock.setSystemTime(Date.now() + ahead)
      await page.reload()
    },
  }
}

function clockReading(aheadFile: string): string {
  return `import { readFileSync } from 'node:fs'
const real = Date.now
Date.now = () => real() + Number(readFileSync(${JSON.stringify(aheadFile)}, 'utf8'))
`
}

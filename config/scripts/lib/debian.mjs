// Debian packages that the tests need: a browser with Chinese type, a PostgreSQL server, and what reads printed codes.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'

export const chromium = '/usr/bin/chromium'

export function hasChromium() {
  return existsSync(chromium)
}

export function hasPostgres() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  return versions.some((version) => existsSync(path.join('/usr/lib/postgresql', version, 'bin/postgres')))
}

function hasChineseType() {
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
}

/** Whether a printed sheet can be looked at as a phone does: drawn, and its code read. */
export function readsPaper() {
  return existsSync('/usr/bin/pdftoppm') && existsSync('/usr/bin/zbarimg')
}

/** Installs what is missing where that is possible: as root, on Debian. */
export async function installMissing() {
  const wanted = [
    [hasChromium(), 'chromium'],
    [hasChineseType(), 'fonts-noto-cjk'],
    [hasPostgres(), 'postgresql'],
    [existsSync('/usr/bin/pdftoppm'), 'poppler-utils'],
    [existsSync('/usr/bin/zbarimg'), 'zbar-tools'],
  ]
  const missing = wanted.filter(([there]) => !there).map(([, name]) => name)
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`安装系统软件 Installing ${missing.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { keep: true, env })
  // Not the recommended packages: a printer's driver tests nothing.
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    keep: true,
    env,
  })
  if (code !== 0) console.log(output.split('\n').slice(-5).join('\n'))
}

// The program: reads the command line, does what it asks, and stops in good order when told to.
import path from 'node:path'
import { importFolder } from './import-folder'
import { invitePerson } from './invite'
import { faultText, log, say } from './log'
import { openData } from './open-data'
import { runKeysCommand } from './open311/keys-command'
import { writePlates } from './plates-command'
import { dataFolder, readOptions, usage, type Options } from './options'
import { serveProduct, type RunningServer, type Settings } from './serve'
import { StartRefused } from './start-refused'
import type { OpenStore } from './stores/open-store'

/** The bundle lies in `dist/server/`. */
const projectFolder = path.resolve(__dirname, '../..')

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (!options.ok) throw new StartRefused(`看不懂 ${String(options.error.params?.word)}\n${usage}`)
  const settings: Settings = {
    env: process.env,
    dataFolder: dataFolder(process.env, projectFolder),
    siteFolder: path.join(projectFolder, 'dist/h5'),
    verifierFolder: path.join(projectFolder, 'verifier'),
    demoFolder: path.join(projectFolder, 'data/demo'),
  }
  await carryOut(options.value, settings)
}

async function carryOut(options: Options, settings: Settings): Promise<void> {
  switch (options.command) {
    case 'serve': {
      const server = await serveProduct(options, settings)
      stopOnSignals(server)
      if (server.identity === 'none') {
        say('未设置登录方式：所有人都是访客，见 docs/sign-in.md。No sign-in is set up: everybody is a visitor.')
      }
      return say(`支部家院 ${server.url}`)
    }
    case 'import':
      return withStore(settings, (store) => importFolder(store, options.folder))
    case 'invite':
      return withStore(settings, (store) => invitePerson(store, options.personId))
    case 'keys':
      return withStore(settings, (store) => runKeysCommand(store, options.keys, Date.now()))
    case 'plates':
      return withStore(settings, (store) => writePlates(store, options.plates, settings.env.PUBLIC_URL))
  }
}

async function withStore(settings: Settings, work: (store: OpenStore) => Promise<void>): Promise<void> {
  const store = await openData(settings.dataFolder, settings.env.DATABASE_URL)
  await work(store).finally(() => store.close())
}

/** A terminal's Ctrl-C may reach us twice at once, from itself and through npm. */
const sameAskingMs = 1000

function stopOnSignals(server: RunningServer): void {
  let askedAt = 0
  const stop = () => {
    const now = performance.now()
    if (askedAt === 0) {
      askedAt = now
      server.stop().then(() => process.exit(0), endWith)
    }
    // Asked again while waiting: the person means now. Every answered write is durable already.
    else if (now - askedAt > sameAskingMs) process.exit(1)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function endWith(fault: unknown): void {
  if (fault instanceof StartRefused) process.stderr.write(`${fault.message}\n`)
  else log({ level: 'fatal', fault: faultText(fault) })
  process.exit(1)
}

// Nothing this program writes is for other users of the machine.
process.umask(0o077)
process.on('uncaughtException', endWith)
main().catch(endWith)

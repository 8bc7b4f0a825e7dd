// A running server: store, effects, identity, HTTP door and timer, brought up in this order and let go in the reverse.
import path from 'node:path'
import { canWorkOnImages } from '../cloudfunctions/_kit/effects/sharp-images'
import { tick } from '../cloudfunctions/clock/tick'
import { makeApp } from './app'
import { linkDemoPeople, openDemo } from './demo'
import { putDemoRegisters } from './demo-registers'
import { refuseEarlierForm } from './earlier-form'
import { fileKey } from './effects/file-key'
import { localEffects } from './effects/local-effects'
import { localFiles } from './effects/local-files'
import { healthOf } from './health'
import type { Host } from './host'
import type { DemoIdentity } from './identity/demo-identity'
import { gatewayIdentity, hasGateway } from './identity/gateway-identity'
import type { IdentitySource } from './identity/identity-source'
import { noIdentity } from './identity/no-identity'
import { importDemoDistrict } from './import-demo-district'
import { listen, type Listening } from './listen'
import { faultText, log, say } from './log'
import { openData } from './open-data'
import type { Options } from './options'
import { siteAddress, type SiteAddress } from './site-address'
import { runningCalls } from './running-calls'
import { StartRefused } from './start-refused'
import type { OpenStore } from './stores/open-store'
import { startTimer, type Timer } from './timer'
import { worldOf } from './world'

export interface Settings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly dataFolder: string
  readonly siteFolder: string
  readonly verifierFolder: string
  readonly demoFolder: string
}

export interface RunningServer {
  readonly url: string
  readonly identity: IdentitySource['name']
  /** Lets running calls finish, for a while, and closes the store. */
  stop(): Promise<void>
}

type ServeOptions = Extract<Options, { command: 'serve' }>

/** Long enough for any call; short enough for a service manager that kills after 30 s or so. */
const patienceMs = 10_000

const repliesLeaveMs = 1_000

/** What is swept has lain there for days; an hour more does not matter. */
const sweepEveryMs = 3600_000

export async function serveProduct(options: ServeOptions, settings: Settings): Promise<RunningServer> {
  const demo = options.demo ? await openDemo(settings.demoFolder, options.host) : undefined
  const identity = demo ?? identityFrom(settings.env)
  const site = siteAddress(settings.env.PUBLIC_URL)
  const store = await openData(settings.dataFolder, settings.env.DATABASE_URL)
  try {
    await refuseEarlierForm(store)
    const host = await makeHost(store, identity, site, settings)
    if (demo) await prepareDemo(demo, store, host, settings)
    const listening = await listenOrRefuse(host, demo, options)
    const url = urlOf(options.host, listening.port)
    site.listensAt(url)
    await sayWhetherPhotosWork()
    const timer = startTimer(() => host.calls.run(() => tick(host.world())) ?? Promise.resolve())
    const sweeper = startTimer(() => host.files.sweep(), sweepEveryMs)
    const stop = stopOnce(store, host, listening, [timer, sweeper])
    return { url, identity: identity.name, stop }
  } catch (fault) {
    await store.close()
    throw fault
  }
}

/** The rest of the product does not need it: a request without photos still comes through. */
async function sayWhetherPhotosWork(): Promise<void> {
  if (await canWorkOnImages()) return
  say(
    '收不了照片：图片组件 sharp 没有装好，请重新 npm ci。Photos are refused: the package sharp does not load; run npm ci.',
  )
}

function identityFrom(env: Settings['env']): IdentitySource {
  if (!hasGateway(env)) return noIdentity
  try {
    return gatewayIdentity(env)
  } catch (fault) {
    throw new StartRefused(`网关登录设置有误 The gateway's settings do not work: ${(fault as Error).message}`)
  }
}

async function makeHost(store: OpenStore, identity: IdentitySource, site: SiteAddress, settings: Settings) {
  const { dataFolder, siteFolder, verifierFolder } = settings
  const files = localFiles(path.join(dataFolder, 'files'), await fileKey(dataFolder), () => Date.now())
  const calls = runningCalls((fault) => log({ level: 'error', after: true, fault: faultText(fault) }))
  const world = worldOf(
    store,
    localEffects(files, () => site.current()),
    calls,
  )
  return { world, identity, files, calls, siteFolder, verifierFolder, health: healthOf(store, identity.name) }
}

async function prepareDemo(
  demo: DemoIdentity,
  store: OpenStore,
  host: Host,
  { demoFolder, dataFolder }: Settings,
): Promise<void> {
  await importDemoDistrict(store, demoFolder, dataFolder)
  await linkDemoPeople(demo, host.world)
  await putDemoRegisters(demoFolder, demo, host.world)
}

async function listenOrRefuse(host: Host, demo: DemoIdentity | undefined, { host: name, port }: ServeOptions) {
  try {
    return await listen(makeApp(host, demo), name, port)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new StartRefused(`端口 ${port ?? ''} 已被占用。The port is taken.`)
    if (code === 'EACCES') throw new StartRefused(`没有权限使用端口 ${port ?? ''}。Not allowed to use this port.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartRefused(`这台机器没有地址 ${name}。This machine has no such address.`)
    }
    throw fault
  }
}

function stopOnce(store: OpenStore, host: Host, listening: Listening, timers: readonly Timer[]): () => Promise<void> {
  let stopped: Promise<void> | undefined
  const stop = async () => {
    listening.close()
    for (const timer of timers) timer.stop()
    const finished = await host.calls.finish(patienceMs)
    if (!finished) log({ level: 'warn', stop: 'calls were still running' })
    await listening.end(repliesLeaveMs)
    await store.close()
  }
  return () => (stopped ??= stop())
}

function urlOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

// Runs the built bundles as CloudBase does: each instance is a process that takes one event at a time; when all of a
// function's instances are busy, another is started, up to a bound, beyond which calls wait.
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export interface CallIdentity {
  readonly openid: string
  readonly appid?: string
}

export interface HttpRequest {
  readonly httpMethod: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

export interface FunctionHost {
  /** What `wx.cloud.callFunction` does; without an identity as a call from the console does. */
  callFunction(name: string, data: unknown, identity?: CallIdentity): Promise<unknown>
  /** What CloudBase's HTTP access does with a request; nobody is signed in there. */
  request(name: string, request: HttpRequest): Promise<unknown>
  /** What the timer trigger does: no caller, source `wx_trigger`. */
  fireTimer(name: string, trigger?: string): Promise<unknown>
  /** Takes the processes away as a crash would; later calls get new ones. */
  kill(name: string): void
  stop(): Promise<void>
}

export interface HostOptions {
  /** From `startGateway().env`, and whatever the function is configured with. */
  readonly env: Readonly<Record<string, string>>
  readonly folder?: string
  /** Instances of one function at most. */
  readonly instances?: number
  /** By how much the functions' clock is ahead of the real one, in ms; asked at each event. */
  readonly ahead?: () => number
}

interface Event {
  readonly event: unknown
  readonly env: Readonly<Record<string, string>>
  readonly context: unknown
  readonly ahead: number
}

const appId = 'wx0123456789abcdef'

export function startFunctionHost(options: HostOptions): FunctionHost {
  const folder = options.folder ?? join(process.cwd(), 'dist/cloudfunctions')
  const pools = new Map<string, Pool>()
  let calls = 0

  function poolOf(name: string): Pool {
    const bundle = join(folder, name, 'index.js')
    if (!/^[a-z-]+$/.test(name) || !existsSync(bundle))
      throw new Error(`There is no built function ${name} in ${folder}.`)
    const pool =
      pools.get(name) ?? functionPool(bundle, { ...options.env, SCF_FUNCTIONNAME: name }, options.instances ?? 3)
    pools.set(name, pool)
    return pool
  }

  function contextOf(name: string): unknown {
    const request_id = `request-${(calls += 1)}`
    return { request_id, function_name: name, memory_limit_in_mb: 256, time_limit_in_ms: 20_000, namespace: 'test-env' }
  }

  const ahead = () => options.ahead?.() ?? 0

  return {
    async callFunction(name, data, identity) {
      const env: Record<string, string> = { TCB_SOURCE: 'wx_client' }
      if (identity) {
        env['WX_OPENID'] = identity.openid
        env['WX_APPID'] = identity.appid ?? appId
        env['WX_CONTEXT_KEYS'] = 'WX_OPENID,WX_APPID'
      }
      const userInfo = identity && { openId: identity.openid, appId: identity.appid ?? appId }
      const event = { ...(JSON.parse(JSON.stringify(data ?? {})) as object), ...(userInfo ? { userInfo } : {}) }
      return poolOf(name).run({ event, env, context: contextOf(name), ahead: ahead() })
    },
    async request(name, { headers = {}, body = '', isBase64Encoded = false, httpMethod, path }) {
      const requestContext = { requestId: 'request', appId: 'app', envId: 'test-env', sourceIp: '203.0.113.7' }
      const event = { httpMethod, path, headers, queryStringParameters: {}, multiValueHeaders: {}, requestContext, body, isBase64Encoded } // prettier-ignore
      return poolOf(name).run({ event, env: { TCB_SOURCE: 'scf_http' }, context: contextOf(name), ahead: ahead() })
    },
    async fireTimer(name, trigger = 'every-minute') {
      const env = { TCB_SOURCE: 'wx_trigger', TRIGGER_SRC: 'timer', WX_CONTEXT_KEYS: 'WX_APPID', WX_APPID: appId }
      const event = { Type: 'Timer', TriggerName: trigger, Time: new Date().toISOString() }
      return poolOf(name).run({ event, env, context: contextOf(name), ahead: ahead() })
    },
    kill(name) {
      pools.get(name)?.kill()
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.stop()))
    },
  }
}

interface Pool {
  run(event: Event): Promise<unknown>
  kill(): void
  stop(): Promise<void>
}

interface Waiting extends Event {
  readonly resolve: (result: unknown) => void
  readonly reject: (reason: Error) => void
}

function functionPool(bundle: string, env: Readonly<Record<string, string>>, most: number): Pool {
  const queue: Waiting[] = []
  const idle: ChildProcess[] = []
  const running = new Map<ChildProcess, Waiting>()
  const alive = new Set<ChildProcess>()

  function start(): void {
    // Nothing of the test's own environment: the cloud has none of it either.
    const own = { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', TENCENTCLOUD_RUNENV: 'SCF', ...env }
    const child = fork(join(process.cwd(), 'test/gateway/function-instance.cjs'), [bundle], { env: own, execArgv: [] })
    alive.add(child)
    child.on('message', (message: unknown) => {
      settle(running.get(child), message)
      running.delete(child)
      if (alive.has(child)) idle.push(child)
      next()
    })
    child.on('exit', (code, signal) => {
      alive.delete(child)
      const at = idle.indexOf(child)
      if (at >= 0) idle.splice(at, 1)
      running.get(child)?.reject(new Error(`The function's process ended (${signal ?? code}) before it replied.`))
      running.delete(child)
      // A bundle that cannot even be loaded would be started again for ever.
      if (code !== 0 && signal === null)
        queue.splice(0).forEach(({ reject }) => reject(new Error(`${bundle} ended with ${code}.`)))
      next()
    })
  }

  function next(): void {
    const child = idle.pop()
    if (!child) {
      if (queue.length > 0 && alive.size < most && alive.size - running.size < queue.length) start()
      return
    }
    const waiting = queue.shift()
    if (!waiting) return void idle.push(child)
    running.set(child, waiting)
    const { event, env, context, ahead } = waiting
    child.send({ event, env, context, ahead })
  }

  return {
    run(event) {
      return new Promise((resolve, reject) => {
        queue.push({ ...event, resolve, reject })
        next()
      })
    },
    kill() {
      for (const child of alive) child.kill('SIGKILL')
      // At once, so that the next call is not given to one that is dying.
      alive.clear()
      idle.splice(0)
    },
    async stop() {
      const ended = [...alive].map((child) => new Promise((resolve) => child.once('exit', resolve)))
      for (const child of alive) child.kill('SIGKILL')
      await Promise.all(ended)
    },
  }
}

function settle(waiting: Waiting | undefined, message: unknown): void {
  if (!waiting || typeof message !== 'object' || message === null) return
  if ('error' in message) waiting.reject(new Error(String(message.error)))
  else if ('result' in message) waiting.resolve(message.result)
}

// The demo bar's two calls; this server has them only when it was started with `--demo`.
import type { Hono, MiddlewareHandler } from 'hono'
import { ok, refuse } from '@core/kernel/result'
import { readInput } from './api-route'
import type { DemoIdentity } from './identity/demo-identity'
import { statusOf } from './status-of'

export function addDemoRoutes(app: Hono, demo: DemoIdentity): void {
  app.use('/api/*', onlyLoopbackNames)
  app.get('/api/demo/identities', (context) => context.json(ok(demo.people.map(({ key, label }) => ({ key, label })))))
  app.post('/api/demo/session', async (context) => {
    const input = await readInput(context.req.raw)
    const key = input.ok && isRecord(input.value) ? input.value.key : undefined
    const result = input.ok ? await demo.signIn(key) : input
    return context.json(result, statusOf(result))
  })
}

/** A foreign name that resolves to this machine (DNS rebinding) would make a foreign page one of ours. */
const onlyLoopbackNames: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(context.req.url)
  if (isLoopback(hostname)) return next()
  return context.json(refuse('forbidden', 'caller.may-not'), 403)
}

export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

// The HTTP door: which address leads where.
import { Hono } from 'hono'
import { refuse } from '@core/kernel/result'
import { callFunction } from './api-route'
import { addDemoRoutes } from './demo-route'
import { addExportRoutes } from './export/routes'
import { showFile, uploadFile, uploadPiece, uploadState } from './files-route'
import type { Host } from './host'
import type { DemoIdentity } from './identity/demo-identity'
import { faultText, log } from './log'
import { addOpen311Routes } from './open311/routes'
import { showResult } from './result-route'
import { noForeignPages, securityHeaders } from './security-headers'
import { siteRoute } from './site-route'

export function makeApp(host: Host, demo?: DemoIdentity): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  app.use('/api/*', noForeignPages)
  if (demo) addDemoRoutes(app, demo)
  addExportRoutes(app, host)
  app.post('/api/files/:id', (context) => uploadFile(context, host))
  app.patch('/api/files/:id', (context) => uploadPiece(context, host))
  app.get('/api/files/:id', (context) => uploadState(context, host))
  app.post('/api/:fn/:procedure', (context) => callFunction(context, host))
  app.post('/api/*', (context) => context.json(refuse('not-found', 'procedure.unknown'), 404))
  app.all('/api/*', (context) => context.json(refuse('invalid', 'input.method'), 405, { Allow: 'POST' }))
  addOpen311Routes(app, host)
  app.get('/files/kept/:shelf/:name', (context) => showFile(context, host))
  app.get('/healthz', async (context) => {
    const health = await host.health()
    return context.json(health, health.ok ? 200 : 503)
  })
  // The code at a home's door is a plain address, so that phones without WeChat can read it too.
  app.get('/h/:code', (context) =>
    context.redirect(`/#/pages/homes/home?code=${encodeURIComponent(context.req.param('code'))}`),
  )
  // So is the code on a paper receipt.
  app.get('/r/:code', (context) =>
    context.redirect(`/#/pages/requests/receipt?code=${encodeURIComponent(context.req.param('code'))}`),
  )
  app.get('/results/:file', (context) => showResult(context, host))
  app.get('/verify', (context) => context.redirect('/verify/'))
  app.get('/verify/*', siteRoute(host.verifierFolder, '/verify'))
  app.get('*', siteRoute(host.siteFolder))
  app.onError((fault, context) => {
    const id = crypto.randomUUID()
    const { path } = context.req
    // A fault's text could carry what was being handled, and a ballot is nobody's business.
    const isBallot = path.startsWith('/api/ballotbox/')
    log(isBallot ? { level: 'error', id } : { level: 'error', id, path, fault: faultText(fault) })
    return context.json(refuse('internal', 'server.bug', { params: { id } }), 500)
  })
  return app
}

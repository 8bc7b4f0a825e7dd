// One instance of a cloud function, as CloudBase runs it: a process of its own, one event at a time, the caller's
// identity in process-wide variables. Started by function-host.ts; argument: the bundle.
'use strict'

/** A story of weeks is told in seconds: dates go ahead, timers stay as they are. */
const RealDate = Date
let ahead = 0
const now = () => RealDate.now() + ahead
globalThis.Date = new Proxy(RealDate, {
  construct: (Real, given) => (given.length === 0 ? new Real(now()) : new Real(...given)),
  get: (Real, name) => (name === 'now' ? now : Real[name]),
})

const { main } = require(process.argv[2])

/** What the platform sets anew for each event, and takes away again. */
const perEvent = ['WX_CONTEXT_KEYS', 'WX_OPENID', 'WX_APPID', 'WX_UNIONID', 'TCB_SOURCE', 'TRIGGER_SRC']

process.on('message', ({ id, event, env, context, ahead: asked }) => {
  ahead = asked
  for (const key of perEvent) delete process.env[key]
  Object.assign(process.env, env)
  Promise.resolve()
    .then(() => main(event, context))
    .then(
      // The platform passes JSON both ways.
      (result) => ({ id, result: result === undefined ? null : JSON.parse(JSON.stringify(result)) }),
      (error) => ({ id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }),
    )
    .then((answer) => process.send(answer))
})
process.on('disconnect', () => process.exit(0))
process.send('ready')

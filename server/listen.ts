// Takes a port: the one that was asked for or none; where none was asked for, the next free one.
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export const usualPort = 3000
const portsToTry = 50

export interface Listening {
  readonly port: number
  /** Takes no new connection and closes the idle ones. */
  close(): void
  /** Lets replies that are being written leave, for a while, and cuts what is still open then. */
  end(withinMs: number): Promise<void>
}

export async function listen(app: Hono, host: string, asked: number | null): Promise<Listening> {
  const first = asked ?? usualPort
  const last = asked === null ? first + portsToTry - 1 : first
  for (let port = first; ; port++) {
    try {
      return await listenOn(app, host, port)
    } catch (fault) {
      const taken = (fault as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!taken || port >= last) throw fault
    }
  }
}

function listenOn(app: Hono, hostname: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, (address: AddressInfo) => {
      resolve({
        port: address.port,
        close() {
          server.close()
          server.closeIdleConnections()
        },
        end: (withinMs) => endConnections(server, withinMs),
      })
    }) as Server
    // A slow sender may not hold a connection for ever.
    server.requestTimeout = 60_000
    server.headersTimeout = 15_000
    server.once('error', reject)
  })
}

async function endConnections(server: Server, withinMs: number): Promise<void> {
  const openConnections = () =>
    new Promise<number>((resolve) => server.getConnections((fault, count) => resolve(fault ? 0 : count)))
  const end = performance.now() + withinMs
  while (performance.now() < end && (await openConnections()) > 0) {
    // A connection kept alive turns idle once its last reply has left.
    server.closeIdleConnections()
    await sleep(10)
  }
  server.closeAllConnections()
}

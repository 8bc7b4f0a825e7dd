// From where a call comes, and under which address it reached us.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The peer's address; behind a proxy on this very machine, the one that the proxy saw last. What a peer from elsewhere
 * says about itself is not believed. Empty where there is no connection.
 */
export function addressOf(context: Context): string {
  const peer = peerOf(context)
  if (!isThisMachine(peer)) return peer
  return context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() || peer
}

/** Scheme and host as the client wrote them. */
export function originOf(context: Context): string {
  const url = new URL(context.req.url)
  const said = isThisMachine(peerOf(context)) ? context.req.header('X-Forwarded-Proto') : undefined
  return `${said === 'https' ? 'https' : url.protocol.slice(0, -1)}://${url.host}`
}

function peerOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? ''
  } catch {
    return ''
  }
}

function isThisMachine(address: string): boolean {
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)
}

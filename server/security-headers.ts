// What a browser may do with our pages: nothing but what comes from this server.
import type { MiddlewareHandler } from 'hono'

/** `scriptHashes` are those of the inline scripts in our own index.html. */
export function contentPolicy(scriptHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes.map((hash) => `'sha256-${hash}'`)].join(' '),
    // Taro's components and React's `style` attributes write styles at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(self), camera=(self), microphone=(self), payment=(), usb=()',
}

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(always)) context.header(name, value)
  if (!context.res.headers.has('Content-Security-Policy')) context.header('Content-Security-Policy', contentPolicy([]))
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store')
}

/** A browser says when a call comes from a foreign page; phones say nothing. */
export const noForeignPages: MiddlewareHandler = async (context, next) => {
  const site = context.req.header('Sec-Fetch-Site')
  if (site === 'cross-site' || site === 'same-site') {
    return context.json({ ok: false, error: { code: 'forbidden', reason: 'caller.may-not' } }, 403)
  }
  return next()
}

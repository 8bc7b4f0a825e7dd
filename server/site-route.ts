// The built h5 as files: names with a fingerprint are kept for a year, everything else is asked for again each time.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { contentPolicy } from './security-headers'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

interface SiteFile {
  readonly plain: Uint8Array<ArrayBuffer>
  /** Null where it would not be smaller. */
  readonly gzipped: Uint8Array<ArrayBuffer> | null
  readonly etag: string
  readonly type: string
  readonly policy: string
  /** What the other screens will want: on the phone before the net is gone. */
  readonly link: string
  readonly changedMs: number
}

const compress = promisify(gzip)
const compressible = /^(text|application\/(json|geo))|svg/

/**
 * One handler a site folder; a file is read again only when it changed. `under`: where it is served, such as `/verify`.
 */
export function siteRoute(folder: string, under = ''): (context: Context) => Promise<Response> {
  const kept = new Map<string, SiteFile>()
  return async (context) => {
    const place = placeIn(folder, context.req.path.slice(under.length))
    const file = place === undefined ? undefined : await load(folder, place, kept)
    return file ? send(context, file) : context.text('没有这个页面 Not found', 404)
  }
}

/** Undefined for whatever would lead out of the folder, or names a source map or a hidden file. */
function placeIn(folder: string, urlPath: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
  if (decoded.includes('\0') || decoded.includes('\\') || /(^|\/)\./.test(decoded)) return undefined
  const place = path.join(folder, decoded === '/' ? 'index.html' : decoded)
  const inside = place.startsWith(folder + path.sep)
  return inside && Object.hasOwn(types, path.extname(place)) ? place : undefined
}

async function load(folder: string, place: string, kept: Map<string, SiteFile>): Promise<SiteFile | undefined> {
  const found = await stat(place).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const known = kept.get(place)
  if (known?.changedMs === found.mtimeMs) return known
  const plain = await readFile(place)
  const type = types[path.extname(place)] ?? 'application/octet-stream'
  const gzipped = compressible.test(type) ? await compress(plain) : null
  const isPage = type.startsWith('text/html')
  const file: SiteFile = {
    plain,
    gzipped: gzipped && gzipped.length < plain.length ? gzipped : null,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    type,
    policy: contentPolicy(isPage ? inlineScriptHashes(plain.toString('utf8')) : []),
    link: isPage ? await prefetchOf(folder) : '',
    changedMs: found.mtimeMs,
  }
  kept.set(place, file)
  return file
}

/** A screen's own script comes when it is first opened, which without a net is too late; cached by then, it is there. */
async function prefetchOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const wanted = names.map((name) => name.split(path.sep).join('/')).filter((name) => fingerprint.test(`/${name}`))
  const scripts = wanted.filter((name) => /\.(js|css)$/.test(name))
  return scripts.map((name) => `</${name}>; rel=prefetch`).join(', ')
}

const fingerprint = /[.-][0-9a-f]{8,}\.[a-z0-9]+$/

function inlineScriptHashes(html: string): string[] {
  const inline = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)
  return [...inline].map(([, script = '']) => createHash('sha256').update(script).digest('base64'))
}

function send(context: Context, file: SiteFile): Response {
  context.header(
    'Cache-Control',
    fingerprint.test(context.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  context.header('ETag', file.etag)
  context.header('Vary', 'Accept-Encoding')
  context.header('Content-Security-Policy', file.policy)
  if (file.link !== '') context.header('Link', file.link)
  if (context.req.header('If-None-Match') === file.etag) return context.body(null, 304)
  context.header('Content-Type', file.type)
  if (file.gzipped && /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '')) {
    context.header('Content-Encoding', 'gzip')
    return context.body(file.gzipped)
  }
  return context.body(file.plain)
}

// Where this server is found on the net: as the operator says, else where it listens.
import { StartRefused } from './start-refused'

export interface SiteAddress {
  /** `https://…`, without a slash at the end; empty while nothing is known. */
  current(): string
  /** Where it listens, once it does. */
  listensAt(url: string): void
}

export function siteAddress(publicUrl: string | undefined): SiteAddress {
  const said = publicUrl ? readSite(publicUrl) : ''
  if (said === undefined) {
    throw new StartRefused(`PUBLIC_URL 要写成 https://网址，不能是 ${publicUrl ?? ''}。PUBLIC_URL must be an address.`)
  }
  let listening = ''
  return { current: () => said || listening, listensAt: (url) => void (listening = url) }
}

/** Undefined for what no browser opens, or holds more than host and path. */
export function readSite(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined
  const { protocol, username, search, hash, href } = new URL(written)
  const isPlain = username === '' && search === '' && hash === ''
  return (protocol === 'https:' || protocol === 'http:') && isPlain ? href.replace(/\/+$/, '') : undefined
}

// What app.json of a built mini-program says about its pages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface AppConfig {
  /** Every page's route, subpackages included, in the order of app.json. */
  readonly routes: readonly string[]
  readonly tabRoutes: readonly string[]
  readonly entryRoute: string
}

interface AppJson {
  readonly pages?: readonly string[]
  readonly entryPagePath?: string
  readonly subPackages?: readonly Subpackage[]
  readonly subpackages?: readonly Subpackage[]
  readonly tabBar?: { readonly list?: readonly { readonly pagePath: string }[] }
}
interface Subpackage {
  readonly root: string
  readonly pages: readonly string[]
}

export function readAppConfig(root: string): AppConfig {
  const json = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as AppJson
  const pages = json.pages ?? []
  const subpackages = json.subPackages ?? json.subpackages ?? []
  const entryRoute = json.entryPagePath ?? pages[0]
  if (entryRoute === undefined) throw new Error(`page-loader: ${join(root, 'app.json')} names no page`)
  return {
    routes: [...pages, ...subpackages.flatMap((one) => one.pages.map((page) => trimSlashes(`${one.root}/${page}`)))],
    tabRoutes: (json.tabBar?.list ?? []).map((tab) => trimSlashes(tab.pagePath)),
    entryRoute: trimSlashes(entryRoute),
  }
}

export interface PageAddress {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
}

/** Reads `/pages/a/index?x=1`, `../b/index` (from `from`), as wx.navigateTo does. Values stay as written: WeChat does not decode them. */
export function readPageUrl(url: string, from = ''): PageAddress {
  const [path = '', search = ''] = url.split('?', 2)
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const parts: string[] = []
  for (const part of [...base, ...path.split('/')]) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter((one) => one !== '')) {
    const at = pair.indexOf('=')
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1)
  }
  return { route: parts.join('/'), query }
}

function trimSlashes(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '')
    .join('/')
    .replace(/\.html$/, '')
}

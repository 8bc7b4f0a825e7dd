// The electors of one version of a register, page by page: how they are written, found and read.
import { electorsPerPage, type Elector, type ElectorPage } from '@core/ballots/register'
import type { Context } from '../_kit/context'
import { readAll } from '../_kit/read-all'

type Store = Context['store']

/** A version of a register: what an electorate is frozen from. */
export interface ListOf {
  readonly registerId: string
  readonly version: number
}

export function listId({ registerId, version }: ListOf): string {
  return `${registerId}:${version}`
}

/** `electors` by key. Written twice, the first one stays: pages are never changed. */
export async function writePages(of: ListOf, electors: readonly Elector[], store: Store): Promise<void> {
  for (let page = 0; page * electorsPerPage < electors.length; page++) {
    const own = electors.slice(page * electorsPerPage, (page + 1) * electorsPerPage)
    const body: ElectorPage = { ...of, page, list: listId(of), firstKey: own[0]?.key ?? '', electors: own }
    await store.insert('electorPages', `${listId(of)}:${page}`, body)
  }
}

/** All of them, by key. */
export async function electorsIn(of: ListOf, store: Store): Promise<readonly Elector[]> {
  const pages = await readAll(store, 'electorPages', 'list', { list: listId(of) })
  return pages.flatMap(({ electors }) => electors)
}

export async function electorPage(of: ListOf, page: number, store: Store): Promise<readonly Elector[] | undefined> {
  return (await store.get('electorPages', `${listId(of)}:${page}`))?.electors
}

/** One elector by his key: the page whose first key is the last one not above it. */
export async function findElector(of: ListOf, key: string, store: Store): Promise<Elector | undefined> {
  const pages = await store.query('electorPages', {
    index: 'list',
    equals: { list: listId(of) },
    to: key,
    order: 'desc',
    limit: 1,
  })
  return pages.items[0]?.electors.find((elector) => elector.key === key)
}

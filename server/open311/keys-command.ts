// `keys create | list | revoke | agree`: the operator's side of Open311 keys.
import type { Result } from '@core/kernel/result'
import type { Doc, Store } from '../../cloudfunctions/_kit/store'
import { say } from '../log'
import type { KeysCommand } from '../options-keys'
import { StartRefused } from '../start-refused'
import { agreeAnew, createKey, listKeys, revokeKey, type NewKey } from './api-keys'

export async function runKeysCommand(store: Store, command: KeysCommand, now: number): Promise<void> {
  switch (command.do) {
    case 'create':
      return create(store, command.key, now)
    case 'list':
      for (const key of await listKeys(store)) say(lineOf(key))
      return
    case 'revoke': {
      const { _id } = await named(store, command.id)
      orThrow(await revokeKey(store, _id, now))
      return say(`密钥已停用 Revoked: ${shortId(_id)}`)
    }
    case 'agree': {
      const key = await named(store, command.id)
      orThrow(await agreeAnew(store, key, now))
      return say(`已记下持有人同意现行隐私告知 Agreement to the present notice is recorded: ${shortId(key._id)}`)
    }
  }
}

async function create(store: Store, key: NewKey, now: number): Promise<void> {
  const made = orThrow(await createKey(store, key, now))
  say(`密钥（只显示这一次）Key, shown this once: ${made.secret}`)
  say(`编号 id ${shortId(made.id)}  权限 scopes ${key.scopes.join(',')}`)
}

/** By its id or an unambiguous beginning of it. */
async function named(store: Store, beginning: string): Promise<Doc<'apiKeys'>> {
  const found = (await listKeys(store)).filter(({ _id }) => beginning.length >= 6 && _id.startsWith(beginning))
  const [key] = found
  if (key && found.length === 1) return key
  throw new StartRefused(`没有编号为 ${beginning} 的密钥。No key has this id; see keys list.`)
}

function lineOf({ _id, name, scopes, createdAt, revokedAt }: Doc<'apiKeys'>): string {
  const state = revokedAt > 0 ? `停用 revoked ${dayOf(revokedAt)}` : '有效 in force'
  return [shortId(_id), name, scopes.join(','), dayOf(createdAt), state].join('  ')
}

const shortId = (id: string) => id.slice(0, 12)
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new StartRefused(`没有办成 Not done: ${result.error.reason}`)
}

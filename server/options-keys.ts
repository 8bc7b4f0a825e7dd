// What `keys …` on the command line asks for.
import { keyScopes, type KeyScope } from '@core/accounts/api-key'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { NewKey } from './open311/api-keys'

export type KeysCommand =
  | { readonly do: 'create'; readonly key: NewKey }
  | { readonly do: 'list' }
  | { readonly do: 'revoke' | 'agree'; readonly id: string }

interface Words {
  readonly verb: string | undefined
  readonly id: string | undefined
  readonly name: string | undefined
  readonly scopes: string | undefined
}

/** Refuses with `option.unknown` and the word. */
export function readKeysCommand(words: Words): Result<KeysCommand> {
  const { verb = '', id } = words
  if (verb === 'create' && id === undefined) return readNewKey(words)
  if (words.name !== undefined || words.scopes !== undefined) return unknown(`keys ${verb} --name`)
  if (verb === 'list' && id === undefined) return ok({ do: 'list' })
  if ((verb === 'revoke' || verb === 'agree') && id) return ok({ do: verb, id })
  return unknown(`keys ${verb} ${id ?? ''}`.trim())
}

function readNewKey({ name = '', scopes = 'read' }: Words): Result<KeysCommand> {
  if (name.trim() === '' || name.length > 80) return unknown('--name')
  const wanted = scopes.split(',').map((scope) => scope.trim())
  if (!wanted.every(isScope)) return unknown(`--scopes ${scopes}`)
  return ok({ do: 'create', key: { name: name.trim(), scopes: [...new Set(wanted)] } })
}

function isScope(word: string): word is KeyScope {
  return keyScopes.some((scope) => scope === word)
}

function unknown(word: string): Result<never> {
  return refuse('invalid', 'option.unknown', { params: { word } })
}

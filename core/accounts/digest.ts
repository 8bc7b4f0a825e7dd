// Many messages about work as one notification: how many of which kinds.
import type { Message, MessageKind } from './message'

type DigestParams = { readonly total: string; readonly kinds: string }

/** `total` may be more than the kinds that were looked at. */
export function digestParams(kinds: readonly MessageKind[], total: number): DigestParams {
  const counts = new Map<MessageKind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const most = [...counts].sort(([, one], [, other]) => other - one)
  return { total: String(total), kinds: most.map(([kind, count]) => `${kind}=${count}`).join(' ') }
}

/** The most frequent kind first. */
export function kindsOf({
  params,
}: Pick<Message, 'params'>): readonly { readonly kind: string; readonly count: number }[] {
  return (params.kinds ?? '')
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [kind = '', count = '0'] = part.split('=')
      return { kind, count: Number(count) }
    })
}

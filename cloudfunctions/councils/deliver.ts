// Tells whom each fact of the log beyond its mark concerns, then moves the mark. All of it may be done again without harm.
import type { Addressee } from '@core/accounts/addressee'
import type { Matter } from '@core/councils/matter'
import { councilTellings } from '@core/councils/tell-matter'
import { ok } from '@core/kernel/result'
import { change } from '../_kit/change'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import { recipientsOf, type Recipient } from '../_kit/recipients'
import { storedMatter } from '../_kit/stored-matter'

type DeliveryWorld = Pick<World, 'store' | 'effects' | 'now'>

export async function deliverMatter(id: string, matter: Matter, world: DeliveryWorld): Promise<void> {
  const facts = matter.log.length
  if (matter.delivered >= facts) return
  for (let fact = matter.delivered; fact < facts; fact++) await tell(id, matter, fact, world)
  await change(world.store, 'matters', id, (current) =>
    ok(current.delivered >= facts ? current : storedMatter({ ...current, delivered: facts })),
  )
}

async function tell(id: string, matter: Matter, fact: number, world: DeliveryWorld): Promise<void> {
  const doer = matter.log[fact]?.by.id ?? ''
  for (const { to, kind, at, params } of councilTellings(matter, fact)) {
    for (const recipient of await whoNow(to, matter, world)) {
      if (recipient.recipientId === doer) continue
      const message = { kind, at, params, requestId: '', matterId: id }
      await deliverMessage({ key: `${id}:${fact}:${kind}`, ...recipient, message }, world)
    }
  }
}

/** Where nobody serves at the unit, whoever serves at the next one above: no matter waits for an empty desk. */
async function whoNow(to: Addressee, { scope }: Matter, world: DeliveryWorld): Promise<readonly Recipient[]> {
  if (!('holdersOver' in to)) return recipientsOf(to, world)
  const path = scope.path.slice(0, scope.path.indexOf(to.holdersOver) + 1)
  for (const unitId of [...path].reverse()) {
    const serving = await recipientsOf({ ...to, holdersOver: unitId }, world)
    if (serving.length > 0) return serving
  }
  return []
}

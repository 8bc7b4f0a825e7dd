// The page of what can be taken on.
import type { PledgeKind } from '@core/pledges/pledge'
import { routes } from '@/ui/routes'

export function addressOf({ kind, id }: { readonly kind: PledgeKind; readonly id: string }): string {
  return routes[kind](id)
}

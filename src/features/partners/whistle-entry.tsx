// The ways to the whistle, for those who blow it and those who are called: how much waits for them.
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { whistleEntryWords as words } from '@/ui/words/whistle-entry'
import { blowingUnits, liaisonUnits } from './units-held'

const everyMs = 60_000

export function WhistleEntry({ me }: { readonly me: Me | undefined }) {
  const blows = blowingUnits(me).length > 0
  const speaks = liaisonUnits(me).length > 0
  if (!blows && !speaks) return null
  return (
    <Card flush>
      {speaks ? <CalledRow unitId={liaisonUnits(me)[0]?.unitId ?? ''} /> : null}
      {blows ? (
        <ListRow
          icon="people"
          title={words.blown}
          note={words.blownNote}
          onPress={() => void Taro.navigateTo({ url: routes.whistles })}
        />
      ) : null}
    </Card>
  )
}

/** The row of those who are called alone, for the home page. */
export function CalledEntry({ me }: { readonly me: Me | undefined }) {
  const unitId = liaisonUnits(me)[0]?.unitId
  return unitId === undefined ? null : (
    <Card flush>
      <CalledRow unitId={unitId} />
    </Card>
  )
}

function CalledRow({ unitId }: { readonly unitId: string }) {
  const called = useQuery('partners', 'forUnit', { unitId, view: 'open' }, { keep: false })
  useFresh(called, { everyMs })
  const { items, cursor } = called.data ?? { items: [], cursor: null }
  const title = items.length === 0 ? words.called : words.calledWaiting(items.length, cursor !== null)
  return (
    <ListRow
      icon="people"
      title={title}
      note={words.calledNote}
      onPress={() => void Taro.navigateTo({ url: routes.whistlesForUs })}
    />
  )
}

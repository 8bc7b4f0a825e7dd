// Visits that are still on this phone, and those the server did not take, with the reason.
import { View } from '@tarojs/components'
import { useMemo, useSyncExternalStore } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { myVisitWords as words } from '@/ui/words/doors'
import { sentenceOf } from '@/ui/words/refusals'
import { Pieces } from './pieces'
import { dropVisit } from './send-visit'
import { waitingVisits, watchVisits } from './visit-outbox'

export function WaitingVisits({ accountId }: { readonly accountId: string }) {
  const now = useNow()
  const all = useSyncExternalStore(watchVisits, waitingVisits, waitingVisits)
  const mine = useMemo(() => all.filter((one) => one.accountId === accountId), [all, accountId])
  if (mine.length === 0) return null
  return (
    <Card flush title={words.waitingTitle}>
      {mine.map((visit) => (
        <ListRow
          key={`${visit.at}${visit.scene}`}
          icon={visit.refusal ? 'warning' : 'offline'}
          title={visit.name === '' ? words.unnamed : visit.name}
        >
          <Pieces of={[formatMoment(visit.at, now), visit.refusal ? sentenceOf(visit.refusal) : words.waiting]} />
          <View>
            <Button look="quiet" onPress={() => dropVisit(visit)}>
              {words.drop}
            </Button>
          </View>
        </ListRow>
      ))}
    </Card>
  )
}

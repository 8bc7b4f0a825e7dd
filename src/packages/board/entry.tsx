// One matter of a neighbour's: how it stands, and what I can add.
import { useRouter } from '@tarojs/taro'
import { EntryAnswers } from '@/features/board/entry-answers'
import { EntryHead } from '@/features/board/entry-head'
import { OfferCard } from '@/features/board/offer-card'
import { StandBy } from '@/features/board/stand-by'
import { useEntry } from '@/features/board/use-entry'
import { useDistrict } from '@/features/district/use-district'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { useNow } from '@/ui/use-now'
import { boardWords } from '@/ui/words/board'

export default function BoardEntryPage() {
  const { id = '' } = useRouter().params
  const district = useDistrict().data
  const { query, put } = useEntry(id)
  const now = useNow()
  return (
    <Screen title={boardWords.entryTitle} demo={district?.demo}>
      <QueryView query={query}>
        {(entry) => (
          <>
            <EntryHead entry={entry} now={now} />
            <EntryAnswers entry={entry} now={now} />
            <StandBy entry={entry} onChange={put} />
            <OfferCard entry={entry} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}

// Somebody's card, as its owner chose to show it.
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { CardSheet } from '@/features/members/card-sheet'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { memberWords as words } from '@/ui/words/members'

export default function ShownCardPage() {
  const { id = '' } = useRouter().params
  const card = useQuery(
    'members',
    'card',
    useMemo(() => ({ personId: id }), [id]),
  )
  const hidden = card.refusal?.reason === 'members.not-shown'
  return (
    <Screen title={words.shownTitle} demo={card.data?.demo}>
      {hidden ? (
        <Empty icon="lock" title={words.notShownTitle} next={words.notShownNext} />
      ) : (
        <QueryView query={card}>{(shown) => <CardSheet card={shown} />}</QueryView>
      )}
    </Screen>
  )
}

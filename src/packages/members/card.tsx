// My card: to whom it is shown, what I promise, and what I did, which nobody types.
import { useMe } from '@/features/accounts/use-me'
import { CardHead, DeedsCard } from '@/features/members/card-sheet'
import { GridMembers } from '@/features/members/grid-members'
import { IdentityForm } from '@/features/members/identity-form'
import { PromisesForm } from '@/features/members/promises-form'
import { useMyCard } from '@/features/members/use-my-card'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { memberWords as words } from '@/ui/words/members'

export default function MyCardPage() {
  const me = useMe()
  const isMember = me.data?.grants.some(({ role }) => role === 'member') ?? false
  const mine = useMyCard(isMember)
  return (
    <Screen title={words.mineTitle} demo={mine.card?.demo}>
      <QueryView query={me}>
        {() =>
          isMember ? <QueryView query={mine.query}>{() => <MyCardParts mine={mine} />}</QueryView> : <NotMember />
        }
      </QueryView>
    </Screen>
  )
}

function MyCardParts({ mine }: { readonly mine: ReturnType<typeof useMyCard> }) {
  const { card } = mine
  if (!card) return null
  return (
    <>
      <CardHead card={card} />
      <IdentityForm card={card} mine={mine} />
      <PromisesForm card={card} mine={mine} />
      <DeedsCard card={card} />
      <GridMembers />
    </>
  )
}

function NotMember() {
  return <Empty icon="lock" title={words.notShownTitle} next={words.notMember} />
}

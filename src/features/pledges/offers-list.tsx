// What can be taken on, the best fitting first, each with why it fits.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Walker } from '@core/homes/walker'
import type { PledgeKind } from '@core/pledges/pledge'
import type { WorkOffer } from '@core/pledges/pledges-views'
import type { ProfileId } from '@core/walking/profile'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { Empty } from '@/ui/states'
import { pledgeWords as words, sayFit, sayOffer } from '@/ui/words/pledges'
import { addressOf } from './address-of'
import { useOffersInput, type OffersAsked } from './offers-asked'
import './pledges.scss'

interface OffersListProps {
  readonly kind: PledgeKind
  readonly asked: OffersAsked
  readonly walker: Walker
}

export function OffersList({ kind, asked, walker }: OffersListProps) {
  const input = useOffersInput(kind, asked, walker)
  // Not kept on the phone: it would keep where the person was, and which families there are.
  const first = useQuery('pledges', 'offers', input, { keep: false })
  const pages = useMore(first, (cursor) => call('pledges', 'offers', { ...input, cursor }))
  const isNarrow = input.position !== undefined || (input.times?.length ?? 0) > 0
  return (
    <View className="stack">
      <QueryView query={first}>
        {() =>
          pages.items.length === 0 ? (
            <Empty
              icon="check"
              title={isNarrow ? words.noneFit : words.none[kind]}
              next={isNarrow ? words.noneFitNext : words.noneNext}
            />
          ) : (
            <Card flush>
              {pages.items.map((offer) => (
                <OfferRow key={offer.id} offer={offer} profile={walker.profile} />
              ))}
            </Card>
          )
        }
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}

function OfferRow({ offer, profile }: { readonly offer: WorkOffer; readonly profile: ProfileId }) {
  const why = sayFit(offer.fit, profile)
  return (
    <ListRow title={offer.title} note={sayOffer(offer)} onPress={() => void Taro.navigateTo({ url: addressOf(offer) })}>
      {why.length > 0 ? <View className="pledge__why">{why.join(' · ')}</View> : null}
    </ListRow>
  )
}

// Is there something near me that I could take on? And for staff: what do we offer?
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { pledgeKinds } from '@core/pledges/pledge'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { useWalker } from '@/features/homes/use-walker'
import { OfferWishes } from '@/features/pledges/offer-wishes'
import { useOffersAsked } from '@/features/pledges/offers-asked'
import { OffersList } from '@/features/pledges/offers-list'
import { OfferedByUs } from '@/features/pledges/offered-by-us'
import { mayAskFamilies, offeringUnits } from '@/features/pledges/units-held'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { kindWords, pledgeWords as words } from '@/ui/words/pledges'

const views = pledgeKinds.map((value) => ({ value, text: kindWords[value] }))
const go = (url: string) => () => void Taro.navigateTo({ url })

export default function PledgesPage() {
  const { kind: opened } = useRouter().params
  const me = useMe().data
  const { walker } = useWalker()
  const demo = useDistrict().data?.demo
  const [kind, setKind] = useState(() => pledgeKinds.find((one) => one === opened) ?? 'post')
  const asked = useOffersAsked()
  const units = offeringUnits(me)
  const isClosed = kind === 'family' && me !== undefined && !mayAskFamilies(me)
  return (
    <Screen
      title={words.title}
      demo={demo}
      foot={
        units.length === 0 ? null : (
          <Button look="primary" wide icon="plus" onPress={go(routes.offerPledge(kind))}>
            {words.offer[kind]}
          </Button>
        )
      }
    >
      <SegmentedControl label={words.views} options={views} value={kind} onChoose={setKind} />
      <View className="field__help">{words.leads[kind]}</View>
      {isClosed ? (
        <Empty
          icon={units.length > 0 ? 'home' : 'lock'}
          title={units.length > 0 ? words.staffHere : words.onlyMembers}
          next={units.length > 0 ? words.staffHereNext : words.onlyMembersNext}
        />
      ) : (
        <>
          <OfferWishes key={kind} kind={kind} asked={asked} />
          <OffersList kind={kind} asked={asked} walker={walker} />
        </>
      )}
      {units.length === 0 ? null : <OfferedByUs key={kind} kind={kind} units={units} />}
      <Card flush>
        <ListRow icon="list" title={words.mineLink} note={words.mineLinkNote} onPress={go(routes.myPledges)} />
        <ListRow icon="home" title={words.oursLink} note={words.oursLinkNote} onPress={go(routes.ourFamily())} />
      </Card>
    </Screen>
  )
}

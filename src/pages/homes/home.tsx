// Is this home open, what does it do, and how do I get there?
import Taro, { useRouter } from '@tarojs/taro'
import type { PlaceView } from '@core/homes/homes-api'
import { useEffect, useState } from 'react'
import { ChainCard } from '@/features/district/chain-card'
import { useDistrict } from '@/features/district/use-district'
import { readDoorScene } from '@/features/doors/door-scene'
import { HomeDoors } from '@/features/doors/home-doors'
import { AccessCard, PeopleCard, ServicesCard, WeekCard } from '@/features/homes/home-facts'
import { HomeHead } from '@/features/homes/home-head'
import { HomeWay } from '@/features/homes/home-way'
import { useWalker } from '@/features/homes/use-walker'
import { useWayHome } from '@/features/homes/use-way-home'
import { WalkCard } from '@/features/homes/walk-card'
import { HomeCalls } from '@/features/calls/home-calls'
import { HomeMembers } from '@/features/members/home-members'
import { HomeActivities } from '@/features/volunteers/home-activities'
import { Button } from '@/ui/button'
import { QueryView } from '@/ui/query-view'
import { useReading } from '@/ui/reading'
import { Screen } from '@/ui/screen'
import { useNow } from '@/ui/use-now'
import { commonWords } from '@/ui/words/common'
import { homeWords } from '@/ui/words/homes'
import { useHome } from '@/features/homes/use-home'
import { routes } from '@/ui/routes'

export default function HomePage() {
  const { id, code, scene = '', unchecked } = useRouter().params
  const home = useHome(id, code)
  const place = home.data
  const atDoor = readDoorScene(scene)
  useEffect(() => {
    if (home.unknown) void Taro.reLaunch({ url: routes.unknownHome })
  }, [home.unknown])
  return (
    <Screen
      title={place?.name ?? homeWords.title}
      demo={place?.demo}
      foot={place && atDoor === undefined ? <RequestHere code={place.code} /> : null}
      callLine={place && place.phone !== '' ? { number: place.phone, who: place.name } : undefined}
    >
      <QueryView query={home} rows={6}>
        {(shown) => (
          <>
            <HomeDoors code={shown.code} name={shown.name} scene={atDoor} unchecked={unchecked !== undefined} />
            <HomeStory place={shown} partly={home.partly} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}

interface HomeStoryProps {
  readonly place: PlaceView
  /** Only what a list says of it is known. */
  readonly partly: boolean
}

function HomeStory({ place, partly }: HomeStoryProps) {
  const now = useNow()
  const { elder } = useReading()
  const [all, setAll] = useState(false)
  const { own, way, shown } = useWayHome(place, useWalker().walker)
  const district = useDistrict().data
  return (
    <>
      <HomeHead place={place} now={now} way={shown} call={!elder} />
      {own && way ? <WalkCard place={place} own={own} way={way} district={district} /> : null}
      <HomeWay place={place} />
      <HomeActivities homeId={place.id} />
      {elder && !all ? (
        <Button wide onPress={() => setAll(true)}>
          {commonWords.rest}
        </Button>
      ) : (
        <>
          <WeekCard hours={place.hours} now={now} />
          {partly ? null : <PeopleCard place={place} />}
          <HomeCalls homeId={place.id} />
          <HomeMembers homeId={place.id} />
          <ServicesCard services={place.services} />
          <AccessCard accessibility={place.accessibility} />
          <ChainCard title={homeWords.chain} position={place.position} names={place.unitNames} />
        </>
      )}
    </>
  )
}

function RequestHere({ code }: { readonly code: string }) {
  const { elder } = useReading()
  const go = () => void Taro.navigateTo({ url: routes.newRequestAt(code) })
  return (
    <Button wide look="primary" icon="request" onPress={go}>
      {elder ? homeWords.requestHereShort : homeWords.requestHere}
    </Button>
  )
}

// What must I do next?
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { committeeRoles } from '@core/councils/council-life'
import { holdsAnywhere, type Caller } from '@core/kernel/caller'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { CommitteeLinks, MattersButton, WaitingMattersCard } from '@/features/councils/committee-links'
import { useWaitingMatters } from '@/features/councils/use-waiting-matters'
import { useDistrict } from '@/features/district/use-district'
import { DeskLinks } from '@/features/requests/desk-links'
import { DeskList } from '@/features/requests/desk-list'
import { BlowForRequest } from '@/features/partners/blow-for-request'
import { RequestWork } from '@/features/requests/request-work'
import { useDesk } from '@/features/requests/use-desk'
import { useServices } from '@/features/requests/use-services'
import { useWide } from '@/platform/use-wide'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { deskWords as words } from '@/ui/words/desk'
import { moreFor } from './more-for'
import './desk.scss'

export default function DeskPage() {
  const me = useMe()
  const services = useServices().data ?? []
  const desk = useDesk(me.data)
  const wide = useWide()
  const demo = useDistrict().data?.demo
  const isCommittee = holdsAnywhere(callerOf(me.data), committeeRoles)
  const waiting = useWaitingMatters(isCommittee)
  const matters = waiting?.matters.length ?? 0
  const open = (id: string) => (wide ? desk.choose(id) : void Taro.navigateTo({ url: routes.deskRequest(id) }))

  const list = (
    <DeskList
      pages={desk.pages}
      filters={desk.filters}
      onFilter={desk.change}
      services={services}
      units={desk.units}
      selectedId={wide ? desk.chosenId : ''}
      onOpen={open}
      alsoWaits={matters > 0 ? words.alsoMatters(matters) : undefined}
    />
  )
  const above = (
    <>
      <DeskLinks>{isCommittee ? <CommitteeLinks /> : <MattersButton />}</DeskLinks>
      <WaitingMattersCard waiting={waiting} />
    </>
  )
  return (
    <Screen title={words.title} demo={demo} wide={wide}>
      <QueryView query={me}>
        {(known) => {
          if (desk.units.length === 0) return <Empty icon="lock" title={words.notStaff} />
          if (!wide)
            return (
              <>
                {above}
                {list}
              </>
            )
          return (
            <View className="desk">
              <View className="desk__list stack">
                {above}
                {list}
              </View>
              <View className="desk__work stack">
                <Chosen desk={desk} caller={callerOf(known)} />
              </View>
            </View>
          )
        }}
      </QueryView>
    </Screen>
  )
}

/** Beside the list on a wide screen: the one that is worked on. */
function Chosen({ desk, caller }: { readonly desk: ReturnType<typeof useDesk>; readonly caller: Caller }) {
  if (desk.chosenId === '') return <Empty icon="desk" title={words.choose} next={words.keys} />
  return (
    <>
      <RequestWork
        key={desk.chosenId}
        id={desk.chosenId}
        caller={caller}
        more={moreFor(caller)}
        onChanged={() => void desk.pages.first.refresh()}
      />
      <BlowForRequest requestId={desk.chosenId} caller={caller} />
    </>
  )
}

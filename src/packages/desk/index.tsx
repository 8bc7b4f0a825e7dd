// What must I do next?
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
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
    />
  )
  return (
    <Screen title={words.title} wide={wide}>
      <QueryView query={me}>
        {(known) => {
          if (desk.units.length === 0) return <Empty icon="lock" title={words.notStaff} />
          if (!wide) return <Compact list={list} />
          return (
            <View className="desk">
              <View className="desk__list stack">
                <DeskLinks />
                {list}
              </View>
              <View className="desk__work stack">
                {desk.chosenId === '' ? (
                  <Empty icon="desk" title={words.choose} next={words.keys} />
                ) : (
                  <>
                    <RequestWork
                      key={desk.chosenId}
                      id={desk.chosenId}
                      caller={callerOf(known)}
                      more={moreFor(callerOf(known))}
                      onChanged={() => void desk.pages.first.refresh()}
                    />
                    <BlowForRequest requestId={desk.chosenId} caller={callerOf(known)} />
                  </>
                )}
              </View>
            </View>
          )
        }}
      </QueryView>
    </Screen>
  )
}

function Compact({ list }: { readonly list: ReactNode }) {
  return (
    <>
      <DeskLinks />
      {list}
    </>
  )
}

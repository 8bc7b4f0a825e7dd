// A request written down for somebody without a phone.
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { isStaff } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { readHomeCode } from '@/features/homes/home-code'
import { centreOf } from '@/features/requests/centre-of'
import { EnterForm } from '@/features/requests/enter-form'
import { PlacePicker } from '@/features/requests/place-picker'
import { showTop } from '@/ui/show-top'
import { useEnter } from '@/features/requests/use-enter'
import { useLocatePlace } from '@/features/requests/use-locate-place'
import { useScannedHome } from '@/features/requests/use-scanned-home'
import { useServices } from '@/features/requests/use-services'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { enterWords } from '@/ui/words/counter'
import { deskWords } from '@/ui/words/desk'

export default function EnterPage() {
  const me = useMe()
  const owner = me.data?.accountId ?? ''
  if (isStaff(me.data)) return <Entering key={owner} owner={owner} />
  return frame(<QueryView query={me}>{() => <Empty icon="lock" title={deskWords.notStaff} />}</QueryView>)
}

function Entering({ owner }: { readonly owner: string }) {
  const district = useDistrict().data
  const services = useServices().data ?? []
  const form = useEnter(owner)
  const { draft, change } = form
  const locator = useLocatePlace(draft.place === null, (place) => change({ place }))
  const scanned = useScannedHome('', readHomeCode, (place) => change({ place }))
  async function send() {
    const entered = await form.send()
    if (entered) return void Taro.redirectTo({ url: routes.deskPaper(entered.request.id, entered.receiptCode) })
    showTop()
  }
  return (
    <EnterForm
      form={form}
      frame={frame}
      onSend={() => void send()}
      section={{
        services,
        locator,
        scanFault: scanned.fault,
        onScan: () => void scanned.scanNow(),
        placePicker: (onPick) => (
          <PlacePicker
            centre={draft.place?.position ?? centreOf(district?.outline)}
            outline={district?.outline}
            onPick={onPick}
          />
        ),
      }}
    />
  )
}

function frame(body: ReactNode, foot: ReactNode = null) {
  return (
    <Screen title={enterWords.title} foot={foot}>
      {body}
    </Screen>
  )
}

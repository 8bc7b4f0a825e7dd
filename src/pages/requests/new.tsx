// Say what is wrong, and whom it reaches.
import Taro, { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { ConsentStep, consentMissing } from '@/features/accounts/consent-step'
import { useMe } from '@/features/accounts/use-me'
import { JoinedView } from '@/features/board/joined-view'
import { SimilarStep } from '@/features/board/similar-step'
import { useSimilar } from '@/features/board/use-similar'
import { useDistrict } from '@/features/district/use-district'
import { readHomeCode } from '@/features/homes/home-code'
import { centreOf } from '@/features/requests/centre-of'
import { FormView } from '@/features/requests/form-view'
import { PlacePicker } from '@/features/requests/place-picker'
import { SentView, WaitingView } from '@/features/requests/sent-view'
import { useLocatePlace } from '@/features/requests/use-locate-place'
import { useRequestForm, type RequestForm } from '@/features/requests/use-request-form'
import { useScannedHome } from '@/features/requests/use-scanned-home'
import { useServices } from '@/features/requests/use-services'
import { useReading } from '@/ui/reading'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { requestWords } from '@/ui/words/requests'

export default function NewRequestPage() {
  const { home = '', draft: slot = '' } = useRouter().params
  const me = useMe()
  const owner = me.data?.accountId ?? ''
  return <NewRequest key={owner} owner={owner} homeCode={home} slot={slot} />
}

interface NewRequestProps {
  readonly owner: string
  readonly homeCode: string
  readonly slot: string
}

/** One person's form: on a lent phone the next one begins with a page of their own. */
function NewRequest({ owner, homeCode, slot }: NewRequestProps) {
  const district = useDistrict().data
  const services = useServices().data ?? []
  const form = useRequestForm(services, { owner, slot })
  const [joined, setJoined] = useState('')
  const frame = (body: ReactNode, foot: ReactNode = null) => (
    <Screen title={requestWords.new.title} demo={district?.demo} foot={foot}>
      {body}
    </Screen>
  )
  if (joined !== '') {
    return frame(<JoinedView onLook={() => lookAtEntry(joined)} onAgain={() => setJoined('')} />)
  }
  if (form.state.status === 'sent') {
    const { id } = form.state.request
    return frame(<SentView request={form.state.request} onLook={() => look(id)} onAgain={form.startOver} />)
  }
  if (form.state.status === 'waiting') return frame(<WaitingView onList={toMine} onAgain={form.startOver} />)
  // It was asked before: what was begun here is not needed any more.
  const join = (id: string) => {
    form.startOver()
    setJoined(id)
  }
  const given = { form, homeCode, services, frame, outline: district?.outline }
  return <Writing {...given} onSame={join} />
}

interface WritingProps {
  readonly form: RequestForm
  readonly homeCode: string
  readonly services: NonNullable<ReturnType<typeof useServices>['data']>
  readonly outline: NonNullable<ReturnType<typeof useDistrict>['data']>['outline'] | undefined
  readonly frame: (body: ReactNode, foot: ReactNode) => ReactNode
  /** It is the same as this entry of the board. */
  readonly onSame: (id: string) => void
}

function Writing({ form, homeCode, services, outline, frame, onSame }: WritingProps) {
  const me = useMe()
  const { elder } = useReading()
  const { draft, change } = form
  const locator = useLocatePlace(homeCode === '' && draft.place === null, (place) => change({ place }))
  const scanned = useScannedHome(homeCode, readHomeCode, (place) => change({ place }))
  const sensitive = services.find((service) => service.code === draft.serviceCode)?.sensitive ?? false
  const consent =
    me.data && consentMissing(me.data, sensitive) ? (
      <ConsentStep me={me.data} sensitive={sensitive} onAgreed={() => void me.refresh()} />
    ) : null
  const similar = useAskedBefore({ draft, sensitive, consented: me.data?.consented ?? false, onSame }, consent)
  return (
    <FormView
      form={form}
      similar={similar}
      elder={elder}
      accountId={me.data?.accountId ?? ''}
      consent={consent}
      frame={frame}
      section={{
        services,
        locator,
        scanFault: scanned.fault,
        onScan: () => void scanned.scanNow(),
        placePicker: (onPick) => (
          <PlacePicker centre={draft.place?.position ?? centreOf(outline)} outline={outline} onPick={onPick} />
        ),
      }}
    />
  )
}

interface AskedBefore {
  readonly draft: RequestForm['draft']
  readonly sensitive: boolean
  readonly consented: boolean
  readonly onSame: (id: string) => void
}

/** The step that asks whether it is one of those near by; null where there are none. */
function useAskedBefore({ draft, sensitive, consented, onSame }: AskedBefore, consent: ReactNode): ReactNode {
  const serviceCode = sensitive ? '' : draft.serviceCode
  const similar = useSimilar({ serviceCode, position: draft.place?.position, consented, onSame })
  if (similar.needsConsent) return consent
  return similar.found.length > 0 ? <SimilarStep similar={similar} /> : null
}

function lookAtEntry(id: string) {
  void Taro.redirectTo({ url: routes.boardEntry(id) })
}

function look(id: string) {
  void Taro.redirectTo({ url: routes.request(id) })
}

function toMine() {
  void Taro.reLaunch({ url: routes.myRequests })
}

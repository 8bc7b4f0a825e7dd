// Say what concerns us all, and hand it in.
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { ConsentStep, consentMissing } from '@/features/accounts/consent-step'
import { useMe } from '@/features/accounts/use-me'
import { RaiseFormView } from '@/features/councils/raise-form'
import { RaisedView } from '@/features/councils/raised-view'
import { useRaise } from '@/features/councils/use-raise'
import { useRequestWords } from '@/features/councils/use-request-words'
import { useDistrict } from '@/features/district/use-district'
import { Screen } from '@/ui/screen'
import { raiseWords } from '@/ui/words/council-raise'

export default function RaisePage() {
  const { request = '' } = useRouter().params
  const owner = useMe().data?.accountId ?? ''
  return <Raise key={owner} owner={owner} requestId={request} />
}

/** One person's form: on a lent phone the next one begins with a page of their own. */
function Raise({ owner, requestId }: { readonly owner: string; readonly requestId: string }) {
  const me = useMe()
  const district = useDistrict().data
  const form = useRaise(owner, requestId)
  useRequestWords(form, requestId)
  const frame = (body: ReactNode, foot: ReactNode = null) => (
    <Screen title={raiseWords.title} demo={district?.demo} foot={foot}>
      {body}
    </Screen>
  )
  if (form.sent) return frame(<RaisedView matter={form.sent} />)
  const consent =
    me.data && consentMissing(me.data, false) ? (
      <ConsentStep me={me.data} sensitive={false} onAgreed={() => void me.refresh()} />
    ) : null
  return <RaiseFormView form={form} districtId={district?.unitId} consent={consent} frame={frame} />
}

// Who wants to come to us, who does, and who looked at our number? All of it is ours to end.
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import { ConsentStep, consentMissing } from '@/features/accounts/consent-step'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { OurCode } from '@/features/pledges/our-code'
import { OurFamilyView } from '@/features/pledges/our-family'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { oursWords as words } from '@/ui/words/pledges-ours'

const nothing = {} as const

/** By a message, or by a letter's code: typed in the address, or WeChat's scene. */
export default function OurFamilyPage() {
  const { code, f, scene } = useRouter().params
  const me = useMe()
  const demo = useDistrict().data?.demo
  return (
    <Screen title={words.title} demo={demo}>
      <QueryView query={me}>
        {(known) =>
          consentMissing(known, true) ? (
            <>
              <View className="field__help">{words.consentLead}</View>
              <ConsentStep me={known} sensitive onAgreed={() => void me.refresh()} />
            </>
          ) : (
            <Ours said={code ?? f ?? scene ?? ''} />
          )
        }
      </QueryView>
    </Screen>
  )
}

function Ours({ said }: { readonly said: string }) {
  // Not kept on the phone: it holds the family's own address.
  const ours = useQuery('pledges', 'ourFamily', nothing, { keep: false })
  useFresh(ours)
  const { refresh } = ours
  const again = useCallback(() => void refresh(), [refresh])
  return (
    <QueryView query={ours}>
      {(families) => {
        const open = families.filter(({ state }) => state === 'open')
        // What was taken back stays to be read, until there is another.
        const shown = open.length > 0 ? open : families.slice(0, 1)
        return (
          <>
            {shown.map((family) => (
              <OurFamilyView key={family.id} family={family} onChanged={again} onEnded={again} />
            ))}
            {open.length === 0 ? <OurCode said={said} onClaimed={again} /> : null}
          </>
        )
      }}
    </QueryView>
  )
}

// What do we offer, who of our families would like company, or what do we need help with?
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { pledgeKinds, type PledgeKind } from '@core/pledges/pledge'
import type { FamilyLetter } from '@core/pledges/pledges-views'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { EnterFamilyForm } from '@/features/pledges/enter-family-form'
import { FamilyLetterView } from '@/features/pledges/family-letter'
import { OfferPostForm } from '@/features/pledges/offer-post-form'
import { OpenProblemForm } from '@/features/pledges/open-problem-form'
import { offeringUnits } from '@/features/pledges/units-held'
import { Button } from '@/ui/button'
import type { Option } from '@/ui/choice'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { pledgeWords as words } from '@/ui/words/pledges'
import { enterFamilyWords } from '@/ui/words/pledges-families'

export default function OfferPledgePage() {
  const { kind: asked, request = '' } = useRouter().params
  const kind = pledgeKinds.find((one) => one === asked) ?? 'post'
  const me = useMe()
  const demo = useDistrict().data?.demo
  const units = offeringUnits(me.data)
  return (
    <Screen title={words.offer[kind]} demo={demo}>
      <QueryView query={me}>
        {() =>
          units.length === 0 ? (
            <Empty icon="lock" title={words.notStaff} />
          ) : (
            <OfferForm kind={kind} units={units} requestId={request} />
          )
        }
      </QueryView>
    </Screen>
  )
}

interface OfferFormProps {
  readonly kind: PledgeKind
  readonly units: readonly Option<string>[]
  readonly requestId: string
}

const open = (url: string) => void Taro.redirectTo({ url })

function OfferForm({ kind, units, requestId }: OfferFormProps) {
  switch (kind) {
    case 'post':
      return <OfferPostForm units={units} onOffered={(id) => open(routes.post(id))} />
    case 'family':
      return <EnterFamily units={units} />
    case 'problem':
      return <OpenProblemForm units={units} requestId={requestId} onOffered={(id) => open(routes.problem(id))} />
  }
}

/** The letter stays on the screen until it is left: its code is told once. */
function EnterFamily({ units }: Pick<OfferFormProps, 'units'>) {
  const [letter, setLetter] = useState<FamilyLetter>()
  if (!letter) return <EnterFamilyForm units={units} onEntered={setLetter} />
  return (
    <>
      <FamilyLetterView letter={letter} />
      <Button wide onPress={() => open(routes.family(letter.family.id))}>
        {enterFamilyWords.open}
      </Button>
    </>
  )
}

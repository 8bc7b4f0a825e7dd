// Could I be of help to this family, and does it want me? For staff: what did it say?
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import type { Me } from '@core/accounts/accounts-api'
import { ConsentStep } from '@/features/accounts/consent-step'
import { isStaff } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { FamilyDesk } from '@/features/pledges/family-desk'
import { FamilySheet } from '@/features/pledges/family-sheet'
import { mayAskFamilies } from '@/features/pledges/units-held'
import { useLatest } from '@/features/pledges/use-latest'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty, Skeleton } from '@/ui/states'
import { pledgeWords } from '@/ui/words/pledges'
import { familyWords as words } from '@/ui/words/pledges-families'

const nothing = {} as const

export default function FamilyPage() {
  const { id = '' } = useRouter().params
  const me = useMe()
  const demo = useDistrict().data?.demo
  return (
    <Screen title={words.title} demo={demo}>
      <QueryView query={me}>
        {(known) =>
          known.consented ? (
            <Whose id={id} me={known} />
          ) : (
            <ConsentStep me={known} sensitive={false} onAgreed={() => void me.refresh()} />
          )
        }
      </QueryView>
    </Screen>
  )
}

interface FamilyProps {
  readonly id: string
  readonly me: Me
}

/** A message about it leads here: the family itself goes on to its own side. */
function Whose({ id, me }: FamilyProps) {
  const ours = useQuery('pledges', 'ourFamily', nothing, { keep: false })
  const isOwn = ours.data?.some((family) => family.id === id) ?? false
  useEffect(() => {
    if (isOwn) void Taro.redirectTo({ url: routes.ourFamily() })
  }, [isOwn])
  if (isOwn || (ours.data === undefined && !ours.refusal)) return <Skeleton rows={2} slow={ours.slow} />
  if (!mayAskFamilies(me) && !isStaff(me))
    return <Empty icon="lock" title={pledgeWords.onlyMembers} next={words.notMember} />
  return <Family id={id} me={me} />
}

function Family({ id, me }: FamilyProps) {
  // Not kept on the phone: even in masked words it is somebody's need.
  const query = useQuery(
    'pledges',
    'family',
    useMemo(() => ({ id }), [id]),
    { keep: false },
  )
  const { latest, put } = useLatest(query)
  const again = () => void query.refresh()
  return (
    <QueryView query={query}>
      {(read) => (
        <>
          <FamilySheet family={latest ?? read} mayAsk={mayAskFamilies(me)} onChanged={put} onEnded={again} />
          <FamilyDesk family={latest ?? read} onChanged={(next) => (next ? put(next) : again())} />
        </>
      )}
    </QueryView>
  )
}

// What is the problem, could I help, and how far is it?
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { useMe } from '@/features/accounts/use-me'
import { ProblemOwn } from '@/features/pledges/problem-own'
import { ProblemFacts, TakeProblem } from '@/features/pledges/problem-sheet'
import { ProblemWork } from '@/features/pledges/problem-work'
import { liaisonUnits } from '@/features/pledges/units-held'
import { useLatest } from '@/features/pledges/use-latest'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { problemWords as words } from '@/ui/words/pledges-problems'

export default function ProblemPage() {
  const { id = '' } = useRouter().params
  const query = useQuery(
    'pledges',
    'problem',
    useMemo(() => ({ id }), [id]),
  )
  const { latest, put } = useLatest(query)
  const me = useMe().data
  const units = liaisonUnits(me)
  return (
    <Screen title={words.title} demo={(latest ?? query.data)?.demo}>
      <QueryView query={query}>
        {(read) => {
          const problem = latest ?? read
          return (
            <>
              <ProblemFacts problem={problem} />
              <ProblemOwn problem={problem} units={units} onChanged={put} onEnded={() => void query.refresh()} />
              <TakeProblem problem={problem} isKnown={(me?.name ?? '') !== ''} units={units} onChanged={put} />
              <ProblemWork problem={problem} onChanged={put} />
            </>
          )
        }}
      </QueryView>
    </Screen>
  )
}

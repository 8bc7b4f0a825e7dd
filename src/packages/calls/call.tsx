// What is asked of me, and what do I say?
import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { CallView } from '@core/calls/calls-api'
import { useMe } from '@/features/accounts/use-me'
import { CallDesk } from '@/features/calls/call-desk'
import { CallSheet } from '@/features/calls/call-sheet'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { callWords as words } from '@/ui/words/calls'

export default function CallPage() {
  const { id = '' } = useRouter().params
  const query = useQuery(
    'calls',
    'get',
    useMemo(() => ({ id }), [id]),
  )
  const [changed, setChanged] = useState<CallView>()
  const isKnown = (useMe().data?.name ?? '') !== ''
  const shown = changed ?? query.data
  return (
    <Screen
      title={shown ? words.from(shown.unitName) : words.title}
      demo={shown?.demo}
      callLine={shown && shown.phone !== '' ? { number: shown.phone, who: shown.unitName } : undefined}
    >
      <QueryView query={query}>
        {(read) => (
          <>
            <CallSheet call={changed ?? read} isKnown={isKnown} onChanged={setChanged} />
            <CallDesk call={changed ?? read} onChanged={setChanged} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}

// A code that is none of ours: said plainly, with the way on that needs nothing of that plate.
import type { PropsWithChildren } from 'react'
import type { Refusal } from '@core/kernel/result'
import { Stack } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { doorWords as words } from '@/ui/words/doors'

/** `children`: the homes, to be found by name. */
export function DoorRefused({ refusal, children }: PropsWithChildren<{ readonly refusal: Refusal }>) {
  const unknown = refusal.reason === 'door.unknown' || refusal.reason === 'door.gone'
  return (
    <Stack>
      <Notice look="alert" title={unknown ? words.unknown : words.notOurs}>
        {unknown ? words.unknownNext : words.notOursNext}
      </Notice>
      {children}
    </Stack>
  )
}

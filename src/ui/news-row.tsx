// Something new came while one was far down a list: shown when one asks for it, so that nothing jumps.
import type { Fresh } from '@/rpc/use-fresh'
import { Region } from '@/platform/elements'
import { Button } from './button'
import { commonWords } from './words/common'

export function NewsRow({ fresh }: { readonly fresh: Fresh }) {
  if (!fresh.news) return null
  return (
    <Region as="status">
      <Button look="quiet" wide onPress={fresh.show}>
        {commonWords.news}
      </Button>
    </Region>
  )
}

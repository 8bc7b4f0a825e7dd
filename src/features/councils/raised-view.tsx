// It was handed in: what happens next.
import Taro from '@tarojs/taro'
import type { MatterView } from '@core/councils/councils-api'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { useNow } from '@/ui/use-now'
import { raiseWords as words } from '@/ui/words/council-raise'
import { councilWords } from '@/ui/words/councils'
import { spanLeft } from './time-left'

export function RaisedView({ matter }: { readonly matter: MatterView }) {
  const now = useNow()
  return (
    <>
      <Notice icon="check" title={words.done}>
        {councilWords.one.waitsBy(spanLeft(matter.deadlines.screenBy, now))}
        {words.doneNext}
      </Notice>
      <Button look="primary" wide onPress={() => void Taro.redirectTo({ url: routes.matter(matter.id) })}>
        {words.look}
      </Button>
    </>
  )
}

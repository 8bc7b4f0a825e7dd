// On the desk: the way to the matters and the registers, and what waits there for the committee's yes or no.
import Taro from '@tarojs/taro'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { useNow } from '@/ui/use-now'
import { deskWords as words } from '@/ui/words/desk'
import type { WaitingMatters } from './use-waiting-matters'

const go = (url: string) => () => void Taro.navigateTo({ url })

/** For those too who are on no committee. */
export function MattersButton() {
  return (
    <Button icon="people" onPress={go(routes.matters)}>
      {words.matters}
    </Button>
  )
}

export function CommitteeLinks() {
  return (
    <>
      <MattersButton />
      <Button icon="list" onPress={go(routes.registers)}>
        {words.registers}
      </Button>
    </>
  )
}

export function WaitingMattersCard({ waiting }: { readonly waiting: WaitingMatters | undefined }) {
  const now = useNow()
  if (!waiting || waiting.matters.length === 0) return null
  const { matters, hasMore } = waiting
  const isLate = matters.some(({ deadlines }) => deadlines.screenBy <= now)
  return (
    <Card flush>
      <ListRow
        icon="people"
        title={words.mattersWait(matters.length, hasMore)}
        note={isLate ? words.mattersLate : undefined}
        onPress={go(routes.mattersWaiting)}
      />
    </Card>
  )
}

// What one may do at the door of a home whose plate was scanned.
import Taro from '@tarojs/taro'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { doorsLinkWords as words } from '@/ui/words/doors-link'

interface HomeDoorsProps {
  readonly code: string
  readonly name: string
  /** As it was scanned; undefined where one came another way. */
  readonly scene: string | undefined
  /** Without a net nobody could tell yet whether the code is ours. */
  readonly unchecked: boolean
}

export function HomeDoors({ code, name, scene, unchecked }: HomeDoorsProps) {
  if (scene === undefined) return null
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <>
      {unchecked ? <Notice icon="offline">{words.unchecked}</Notice> : null}
      <Card title={unchecked ? undefined : words.plateOf(name)}>
        <Stack tight>
          <Button wide icon="request" onPress={go(routes.newRequestAt(code))}>
            {words.request}
          </Button>
          <Button wide icon="people" onPress={go(routes.activities)}>
            {words.activities}
          </Button>
          <Button wide icon="check" onPress={go(routes.checkIn(scene))}>
            {words.here}
          </Button>
        </Stack>
      </Card>
    </>
  )
}

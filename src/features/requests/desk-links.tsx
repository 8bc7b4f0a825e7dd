// Above the desk's list: writing one down for somebody, where requests go, other contexts' ways, and smaller below them
// what staff do beside requests.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { Button } from '@/ui/button'
import { routes } from '@/ui/routes'
import { deskWords as words } from '@/ui/words/desk'

const beside = [
  { text: words.calls, url: routes.calls },
  { text: words.activities, url: routes.activities },
  { text: words.pledges, url: routes.pledges },
  { text: words.plates, url: routes.plates },
] as const

export function DeskLinks({ children }: PropsWithChildren) {
  return (
    <View className="stack stack--tight">
      <View className="row">
        <Button icon="plus" onPress={() => void Taro.navigateTo({ url: routes.deskEnter })}>
          {words.enter}
        </Button>
        <Button icon="list" onPress={() => void Taro.navigateTo({ url: routes.deskRules })}>
          {words.rules}
        </Button>
        {children}
      </View>
      <View className="row">
        {beside.map(({ text, url }) => (
          <Button key={url} look="quiet" onPress={() => void Taro.navigateTo({ url })}>
            {text}
          </Button>
        ))}
      </View>
    </View>
  )
}

// Beside the desk's list: writing one down for somebody, where requests go, and other contexts' ways.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { Button } from '@/ui/button'
import { routes } from '@/ui/routes'
import { deskWords as words } from '@/ui/words/desk'

export function DeskLinks({ children }: PropsWithChildren) {
  return (
    <View className="row">
      <Button icon="plus" onPress={() => void Taro.navigateTo({ url: routes.deskEnter })}>
        {words.enter}
      </Button>
      <Button icon="list" onPress={() => void Taro.navigateTo({ url: routes.deskRules })}>
        {words.rules}
      </Button>
      {children}
    </View>
  )
}

// Beside the desk's list: writing one down for somebody, and where requests go.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/ui/button'
import { routes } from '@/ui/routes'
import { deskWords as words } from '@/ui/words/desk'

export function DeskLinks() {
  return (
    <View className="row">
      <Button icon="plus" onPress={() => void Taro.navigateTo({ url: routes.deskEnter })}>
        {words.enter}
      </Button>
      <Button icon="list" onPress={() => void Taro.navigateTo({ url: routes.deskRules })}>
        {words.rules}
      </Button>
    </View>
  )
}

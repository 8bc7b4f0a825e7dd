// The four doors of the app. Our own instead of WeChat's tab bar, so that elder mode can enlarge it.
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Pressable, Region } from '@/platform/elements'
import { Icon, type IconName } from './icon'
import { Spoken } from './spoken'
import { commonWords } from './words/common'
import { routes } from './routes'
import './bottom-nav.scss'

export type Door = 'home' | 'requests' | 'inbox' | 'me'

const doors: readonly { readonly door: Door; readonly icon: IconName; readonly url: string }[] = [
  { door: 'home', icon: 'home', url: routes.homes },
  { door: 'requests', icon: 'request', url: routes.myRequests },
  { door: 'inbox', icon: 'inbox', url: routes.inbox },
  { door: 'me', icon: 'me', url: routes.me },
]

export function BottomNav({ current, unread = 0 }: { readonly current: Door; readonly unread?: number | undefined }) {
  return (
    <Region as="navigation" label={commonWords.doors} className="bottom-nav">
      {doors.map(({ door, icon, url }) => (
        <Pressable
          key={door}
          className={`bottom-nav__door ${door === current ? 'bottom-nav__door--current' : ''}`}
          current={door === current}
          onPress={() => (door === current ? undefined : void Taro.reLaunch({ url }))}
        >
          <View className="bottom-nav__icon">
            <Icon name={icon} />
            {door === 'inbox' && unread > 0 ? (
              <>
                <Text className="bottom-nav__badge">{unread > 99 ? '99+' : unread}</Text>
                <Spoken>{commonWords.unread}</Spoken>
              </>
            ) : null}
          </View>
          <Text className="bottom-nav__text">{commonWords.door[door]}</Text>
        </Pressable>
      ))}
    </Region>
  )
}

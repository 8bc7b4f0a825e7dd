// Says something in the page itself, never over it. `alert` is read out at once.
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Region } from '@/platform/elements'
import { Icon, type IconName } from './icon'
import './notice.scss'

interface NoticeProps {
  readonly look?: 'info' | 'alert' | undefined
  readonly icon?: IconName | undefined
  readonly title?: string | undefined
}

export function Notice({ look = 'info', icon, title, children }: PropsWithChildren<NoticeProps>) {
  const name = icon ?? (look === 'alert' ? 'warning' : undefined)
  return (
    <Region as={look === 'alert' ? 'alert' : 'status'} className={`notice notice--${look}`}>
      {name ? <Icon name={name} className="notice__icon" /> : null}
      <View className="notice__body">
        {title ? <View className="notice__title">{title}</View> : null}
        {children}
      </View>
    </Region>
  )
}

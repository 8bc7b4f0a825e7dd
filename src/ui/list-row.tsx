// One line of a list: what it is, something about it, and where it leads.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from '@/platform/elements'
import { Icon, type IconName } from './icon'
import './list-row.scss'

export interface ListRowProps {
  readonly title: string
  readonly note?: string | undefined
  /** On the right, such as a value or a tag. */
  readonly aside?: ReactNode
  readonly icon?: IconName | undefined
  /** Without it the row only shows. */
  readonly onPress?: (() => void) | undefined
  readonly label?: string | undefined
  readonly selected?: boolean | undefined
  readonly children?: ReactNode
}

export function ListRow({ onPress, label, selected, ...rest }: ListRowProps) {
  const className = `list-row ${selected ? 'list-row--selected' : ''}`
  if (!onPress)
    return (
      <View className={className}>
        <Content {...rest} />
      </View>
    )
  return (
    <Pressable className={className} onPress={onPress} label={label}>
      <Content {...rest} />
      <Icon name="next" className="list-row__next" />
    </Pressable>
  )
}

function Content({ title, note, aside, icon, children }: Omit<ListRowProps, 'onPress' | 'label' | 'selected'>) {
  return (
    <>
      {icon ? <Icon name={icon} className="list-row__icon" /> : null}
      <View className="list-row__body">
        <View className="list-row__title">{title}</View>
        {note ? <View className="list-row__note">{note}</View> : null}
        {children}
      </View>
      {aside ? <View className="list-row__aside">{aside}</View> : null}
    </>
  )
}

// One icon set of our own, drawn as masks so that an icon takes the colour of its text. Always decoration: the words
// beside it say what it means.
import { View } from '@tarojs/components'
import './icon.scss'

export type IconName =
  | 'home'
  | 'request'
  | 'inbox'
  | 'me'
  | 'phone'
  | 'place'
  | 'clock'
  | 'back'
  | 'next'
  | 'search'
  | 'camera'
  | 'close'
  | 'check'
  | 'wheelchair'
  | 'walk'
  | 'people'
  | 'scan'
  | 'offline'
  | 'warning'
  | 'elder'
  | 'desk'
  | 'list'
  | 'map'
  | 'locate'
  | 'lock'
  | 'plus'
  | 'down'
  | 'person'
  | 'mic'
  | 'play'
  | 'stop'

export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <View className={`icon icon--${name} ${className}`} {...({ ariaHidden: true, 'aria-hidden': 'true' } as object)} />
  )
}

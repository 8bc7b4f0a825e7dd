// A word about the state of a thing. `strong` for what waits for somebody, `soft` for the rest, `outline` for a kind.
import { Text } from '@tarojs/components'
import './tag.scss'

export type TagLook = 'strong' | 'soft' | 'outline' | 'alert'

export function Tag({ children, look = 'soft' }: { readonly children: string; readonly look?: TagLook | undefined }) {
  return <Text className={`tag tag--${look}`}>{children}</Text>
}

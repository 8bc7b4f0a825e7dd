// Words that are heard and not seen: for what a dot or a colour tells the eye.
import { Text } from '@tarojs/components'
import './spoken.scss'

export function Spoken({ children }: { readonly children: string }) {
  return <Text className="spoken">{children}</Text>
}

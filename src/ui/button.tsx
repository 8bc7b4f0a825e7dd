// A button. One `primary` a screen; `plain` for the rest; `quiet` for what may be overlooked.
import { Text } from '@tarojs/components'
import { Pressable } from '@/platform/elements'
import { Icon, type IconName } from './icon'
import { commonWords } from './words/common'
import './button.scss'

export interface ButtonProps {
  readonly children: string
  readonly onPress: () => void
  readonly look?: 'primary' | 'plain' | 'quiet' | undefined
  readonly icon?: IconName | undefined
  /** Full width. */
  readonly wide?: boolean | undefined
  readonly busy?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Said instead of the text, where the text alone is not clear. */
  readonly label?: string | undefined
  readonly className?: string | undefined
}

export function Button({ look = 'plain', wide, busy, disabled, ...props }: ButtonProps) {
  const classes = ['button', `button--${look}`, wide ? 'button--wide' : '', props.className ?? '']
  return (
    <Pressable
      className={classes.join(' ')}
      onPress={props.onPress}
      disabled={busy || disabled}
      label={busy ? commonWords.busy(props.children) : props.label}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      <Text className="button__text">{busy ? commonWords.busy(props.children) : props.children}</Text>
    </Pressable>
  )
}

// Rings a number. In elder mode it is on every screen.
import { phone } from '@/platform/phone'
import { Button, type ButtonProps } from './button'
import { commonWords } from './words/common'

interface Props extends Pick<ButtonProps, 'look' | 'wide' | 'className'> {
  readonly number: string
  /** Who answers: 「海棠社区」. */
  readonly who?: string | undefined
  readonly children?: string | undefined
}

export function CallButton({ number, who, children, ...rest }: Props) {
  return (
    <Button
      {...rest}
      icon="phone"
      label={commonWords.callWho(children ?? commonWords.call, who ?? '', number)}
      onPress={() => phone.call(number)}
    >
      {children ?? commonWords.call}
    </Button>
  )
}

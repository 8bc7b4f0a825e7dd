// The elements in WeChat. `config/aria-plugin` lets the aria attributes through to the templates.
import { Image, Input, Text, Textarea, View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import type { Elements, TextInputProps } from './elements-port'
import { noteTyping } from './typing'

type Aria = ComponentProps<typeof View> & Readonly<Record<string, unknown>>

export const Pressable: Elements['Pressable'] = (props) => {
  const aria = {
    ariaRole: props.role ?? 'button',
    ariaLabel: props.label,
    ariaDisabled: props.disabled ?? false,
    ariaChecked: props.selected ?? false,
  } as Aria
  return (
    <View
      {...aria}
      id={props.id ?? ''}
      className={`${props.className ?? ''} ${props.disabled ? 'is-disabled' : ''}`}
      hoverClass={props.disabled ? 'none' : 'is-pressed'}
      hoverStayTime={80}
      onClick={() => (props.disabled ? undefined : props.onPress())}
    >
      {props.children}
    </View>
  )
}

export const Heading: Elements['Heading'] = ({ className, id, children }) => (
  <View {...({ ariaRole: 'heading' } as Aria)} className={className ?? ''} id={id ?? ''}>
    {children}
  </View>
)

export const Region: Elements['Region'] = ({ as, label, className, id, children }) => (
  <View {...({ ariaRole: as, ariaLabel: label } as Aria)} className={className ?? ''} id={id ?? ''}>
    {children}
  </View>
)

export const Picture: Elements['Picture'] = ({ src, alt, className, id }) => (
  <Image
    {...({ ariaLabel: alt } as object)}
    src={src}
    className={className ?? ''}
    id={id ?? ''}
    mode="aspectFill"
    lazyLoad
  />
)

export const List: Elements['List'] = ({ className, id, children }) => (
  <View className={className ?? ''} id={id ?? ''}>
    {children}
  </View>
)

export const ListItem: Elements['ListItem'] = List

export const Label: Elements['Label'] = ({ className, id, children }) => (
  <Text className={className ?? ''} id={id ?? ''}>
    {children}
  </Text>
)

export const TextInput: Elements['TextInput'] = (props) => (
  <Input
    {...({ ariaLabel: props.label } as object)}
    id={props.id ?? ''}
    className={props.className ?? ''}
    type={props.kind === 'tel' ? 'number' : 'text'}
    confirmType={props.kind === 'search' ? 'search' : 'done'}
    value={props.value}
    placeholder={props.placeholder ?? ''}
    placeholderClass="placeholder"
    maxlength={props.maxLength ?? -1}
    disabled={props.disabled ?? false}
    onInput={(event) => write(props, event.detail.value)}
    onConfirm={() => props.onConfirm?.()}
  />
)

export const TextBox: Elements['TextBox'] = (props) => (
  <Textarea
    {...({ ariaLabel: props.label } as object)}
    id={props.id ?? ''}
    className={props.className ?? ''}
    value={props.value}
    placeholder={props.placeholder ?? ''}
    placeholderClass="placeholder"
    maxlength={props.maxLength ?? -1}
    disabled={props.disabled ?? false}
    disableDefaultPadding
    onInput={(event) => write(props, event.detail.value)}
  />
)

function write({ onInput }: TextInputProps, value: string): void {
  noteTyping()
  onInput(value)
}

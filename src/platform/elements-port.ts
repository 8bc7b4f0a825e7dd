// The few elements whose meaning differs by host: real HTML in a browser, WeChat's components with aria elsewhere.
import type { FC, PropsWithChildren } from 'react'

interface Styled {
  readonly className?: string | undefined
  readonly id?: string | undefined
}

export type PressableRole = 'button' | 'tab' | 'radio' | 'switch' | 'link'

export interface PressableProps extends Styled {
  readonly onPress: () => void
  /** Said instead of the content, where the content alone does not say it. */
  readonly label?: string | undefined
  readonly role?: PressableRole | undefined
  readonly disabled?: boolean | undefined
  /** For a tab, a radio or a switch. */
  readonly selected?: boolean | undefined
  readonly expanded?: boolean | undefined
  /** Marks the page one is on, in a navigation. */
  readonly current?: boolean | undefined
}

export interface HeadingProps extends Styled {
  readonly level: 1 | 2 | 3
}

export interface RegionProps extends Styled {
  readonly as: 'main' | 'navigation' | 'banner' | 'section' | 'group' | 'radiogroup' | 'tablist' | 'status' | 'alert'
  readonly label?: string | undefined
}

export interface PictureProps extends Styled {
  readonly src: string
  /** Empty for decoration. */
  readonly alt: string
}

export interface TextInputProps extends Styled {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onConfirm?: (() => void) | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly kind?: 'text' | 'tel' | 'search' | undefined
  readonly disabled?: boolean | undefined
  readonly label?: string | undefined
  readonly invalid?: boolean | undefined
  /** Id of the element that says what is wrong. */
  readonly describedBy?: string | undefined
}

export interface Elements {
  readonly Pressable: FC<PropsWithChildren<PressableProps>>
  readonly Heading: FC<PropsWithChildren<HeadingProps>>
  readonly Region: FC<PropsWithChildren<RegionProps>>
  readonly Picture: FC<PictureProps>
  readonly List: FC<PropsWithChildren<Styled>>
  readonly ListItem: FC<PropsWithChildren<Styled>>
  readonly Label: FC<PropsWithChildren<Styled & { readonly of: string }>>
  readonly TextInput: FC<TextInputProps>
  readonly TextBox: FC<TextInputProps>
}

// Taro's layout boxes as a browser shows them in the end.
import type { ComponentProps } from 'react'

export const View = (props: ComponentProps<'div'>) => <div {...props} />
export const Text = (props: ComponentProps<'span'>) => <span {...props} />

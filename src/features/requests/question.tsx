// A question answered by a choice: what is asked above, what is wrong below.
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { FieldError } from '@/ui/field'
import './act-form.scss'

interface QuestionProps {
  readonly text: string
  readonly error?: string | undefined
}

export function Question({ text, error, children }: PropsWithChildren<QuestionProps>) {
  return (
    <View>
      <View className="act-form__label">{text}</View>
      {children}
      <FieldError error={error} />
    </View>
  )
}

// A question with its answer: label above, help below, what is wrong right beside the field.
import { Text, View } from '@tarojs/components'
import { useId } from 'react'
import { Label, TextBox, TextInput } from '@/platform/elements'
import { Icon } from './icon'
import './field.scss'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly help?: string | undefined
  readonly placeholder?: string | undefined
  /** The sentence that says what to change. */
  readonly error?: string | undefined
  readonly maxLength?: number | undefined
  readonly kind?: 'text' | 'tel' | 'search' | undefined
  readonly disabled?: boolean | undefined
  readonly onConfirm?: (() => void) | undefined
}

export function Field(props: FieldProps) {
  return <Question {...props} Input={TextInput} />
}

export function TextArea(props: FieldProps) {
  return <Question {...props} Input={TextBox} long />
}

function Question({
  Input,
  long,
  ...props
}: FieldProps & { readonly Input: typeof TextInput; readonly long?: boolean }) {
  const id = `field${useId().replace(/\W/g, '')}`
  const says = props.error ? `${id}-error` : props.help ? `${id}-help` : undefined
  return (
    <View className="field">
      <Label of={id} className="field__label">
        {props.label}
      </Label>
      {props.help ? (
        <View className="field__help" id={`${id}-help`}>
          {props.help}
        </View>
      ) : null}
      <Input
        id={id}
        className={`field__input ${long ? 'field__input--long' : ''} ${props.error ? 'field__input--wrong' : ''}`}
        value={props.value}
        onInput={props.onInput}
        onConfirm={props.onConfirm}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        kind={props.kind}
        disabled={props.disabled}
        label={props.label}
        invalid={props.error !== undefined}
        describedBy={says}
      />
      <FieldError id={`${id}-error`} error={props.error} />
    </View>
  )
}

/** For a question that is not a text field, such as a choice. */
export function FieldError({ id, error }: { readonly id?: string | undefined; readonly error: string | undefined }) {
  if (error === undefined) return null
  return (
    <View className="field__error" id={id ?? ''}>
      <Icon name="warning" className="field__error-icon" />
      <Text>{error}</Text>
    </View>
  )
}

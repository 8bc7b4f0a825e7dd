// How do we call you? Only where nobody knows.
import { Tick } from '@/ui/choice'
import { Field } from '@/ui/field'
import { activityWords as words } from '@/ui/words/volunteers'
import { nameLimit } from '@core/volunteers/volunteers-api'
import type { OwnName } from './use-own-name'

export function NameQuestion({ own, error }: { readonly own: OwnName; readonly error: string | undefined }) {
  if (!own.asks) return null
  return (
    <>
      <Field
        label={words.name}
        help={words.nameHelp}
        placeholder={words.nameHint}
        maxLength={nameLimit}
        value={own.name}
        error={error}
        onInput={own.setName}
      />
      <Tick text={words.remember} on={own.remembers} onChange={own.setRemembers} />
    </>
  )
}

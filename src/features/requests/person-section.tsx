// The person at the counter: their name, a number where they have one, and their yes, given in person.
import { View } from '@tarojs/components'
import { Tick } from '@/ui/choice'
import { Field, FieldError } from '@/ui/field'
import { enterWords as words } from '@/ui/words/counter'
import type { ErrorOf } from './contact-section'
import { nobodyElse, type Behalf, type Draft } from './draft'

interface PersonSectionProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly errorOf: ErrorOf
  /** Never public: then there is nothing to agree to. */
  readonly sensitive: boolean
}

export function PersonSection({ draft, onChange, errorOf, sensitive }: PersonSectionProps) {
  const person = draft.behalf ?? nobodyElse
  const change = (part: Partial<Behalf>) => onChange({ behalf: { ...person, ...part } })
  return (
    <View className="stack">
      <Field
        label={words.name}
        value={person.name}
        maxLength={40}
        error={errorOf('forSomeoneElse.name')}
        onInput={(name) => change({ name })}
      />
      <Field
        label={words.phone}
        help={words.phoneWhy}
        kind="tel"
        value={person.phone}
        error={errorOf('forSomeoneElse.phone')}
        onInput={(phone) => change({ phone })}
      />
      <View>
        <Tick text={words.agreed} on={person.agreed} onChange={(agreed) => change({ agreed })} />
        <FieldError error={errorOf('forSomeoneElse.agreed')} />
      </View>
      {sensitive ? null : (
        <Tick text={words.mayShow} on={draft.mayShow} onChange={(mayShow) => onChange({ mayShow })} />
      )}
    </View>
  )
}

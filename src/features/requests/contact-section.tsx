// Who asks, for whom, and how to reach them. All of it may be left out.
import { View } from '@tarojs/components'
import { Field, FieldError } from '@/ui/field'
import { Tick } from '@/ui/choice'
import { showWords } from '@/ui/words/board'
import { requestWords } from '@/ui/words/requests'
import type { DraftField } from './check-draft'
import { nobodyElse, type Behalf, type Draft } from './draft'

const words = requestWords.new
export type ErrorOf = (field: DraftField) => string | undefined

interface ContactSectionProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly errorOf: ErrorOf
  /** Never public: then there is nothing to choose. */
  readonly sensitive: boolean
}

export function ContactSection({ draft, onChange, errorOf, sensitive }: ContactSectionProps) {
  const { contact, behalf } = draft
  return (
    <View className="stack">
      <Field
        label={words.contactName}
        placeholder={words.contactNameHint}
        value={contact.name}
        maxLength={40}
        onInput={(name) => onChange({ contact: { ...contact, name } })}
      />
      <Field
        label={words.contactPhone}
        kind="tel"
        value={contact.phone}
        help={words.contactWhy}
        error={errorOf('contact.phone')}
        onInput={(phone) => onChange({ contact: { ...contact, phone } })}
      />
      <Tick
        text={words.behalf}
        note={words.behalfWhy}
        on={behalf !== null}
        onChange={(on) => onChange({ behalf: on ? nobodyElse : null })}
      />
      {behalf ? (
        <BehalfFields behalf={behalf} onChange={(next) => onChange({ behalf: next })} errorOf={errorOf} />
      ) : null}
      {sensitive ? null : (
        <Tick
          text={showWords.title}
          note={showWords.note}
          on={draft.mayShow}
          onChange={(mayShow) => onChange({ mayShow })}
        />
      )}
    </View>
  )
}

interface BehalfFieldsProps {
  readonly behalf: Behalf
  readonly onChange: (behalf: Behalf) => void
  readonly errorOf: ErrorOf
}

function BehalfFields({ behalf, onChange, errorOf }: BehalfFieldsProps) {
  return (
    <>
      <Field
        label={words.behalfName}
        value={behalf.name}
        maxLength={40}
        error={errorOf('forSomeoneElse.name')}
        onInput={(name) => onChange({ ...behalf, name })}
      />
      <Field
        label={words.behalfPhone}
        kind="tel"
        value={behalf.phone}
        error={errorOf('forSomeoneElse.phone')}
        onInput={(phone) => onChange({ ...behalf, phone })}
      />
      <Field
        label={words.behalfRelation}
        placeholder={words.behalfRelationHint}
        value={behalf.relation}
        maxLength={40}
        onInput={(relation) => onChange({ ...behalf, relation })}
      />
      <View>
        <Tick text={words.behalfAgreed} on={behalf.agreed} onChange={(agreed) => onChange({ ...behalf, agreed })} />
        <FieldError error={errorOf('forSomeoneElse.agreed')} />
      </View>
    </>
  )
}

// Name, phone and address of a family, typed. Held only while the page is open: never kept on the phone that writes it.
import { Field } from '@/ui/field'
import type { Refusal } from '@core/kernel/result'
import type { FamilyReach } from '@core/pledges/pledges-views'
import { familyDeskWords as words } from '@/ui/words/pledges-families'
import { sentenceOf } from '@/ui/words/refusals'

export const noReach: FamilyReach = { name: '', phone: '', address: '' }

interface ReachFieldsProps {
  readonly reach: FamilyReach
  readonly refusal: Refusal | undefined
  readonly onChange: (reach: FamilyReach) => void
}

export function ReachFields({ reach, refusal, onChange }: ReachFieldsProps) {
  const errorAt = (name: keyof FamilyReach) => (refusal?.field === `contact.${name}` ? sentenceOf(refusal) : undefined)
  return (
    <>
      <Field
        label={words.name}
        placeholder={words.nameHint}
        maxLength={20}
        value={reach.name}
        error={errorAt('name')}
        onInput={(name) => onChange({ ...reach, name })}
      />
      <Field
        label={words.phone}
        kind="tel"
        maxLength={20}
        value={reach.phone}
        error={errorAt('phone')}
        onInput={(phone) => onChange({ ...reach, phone })}
      />
      <Field
        label={words.address}
        placeholder={words.addressHint}
        maxLength={80}
        value={reach.address}
        error={errorAt('address')}
        onInput={(address) => onChange({ ...reach, address })}
      />
    </>
  )
}

/** Stands beside its field already. */
export function isAtReach(refusal: Refusal | undefined): boolean {
  return ['contact.name', 'contact.phone', 'contact.address'].includes(refusal?.field ?? '')
}

// One step of the form.
import { View } from '@tarojs/components'
import { useMemo, type ReactNode } from 'react'
import type { Position } from '@core/kernel/position'
import type { ServiceDefinition } from '@core/district/service-definition'
import { Card } from '@/ui/card'
import { requestWords } from '@/ui/words/requests'
import { sentenceOf } from '@/ui/words/refusals'
import type { DraftFaults, DraftField } from './check-draft'
import { ContactSection } from './contact-section'
import type { Draft } from './draft'
import type { FormStep } from './form-steps'
import { PlaceSection } from './place-section'
import { ServicePicker, ServiceSuggestions } from './service-picker'
import { suggestServices } from './suggest-service'
import type { LocatePlace } from './use-locate-place'
import { VoiceField } from './voice-field'
import { WordsSection } from './words-section'

const words = requestWords.new

export interface FormSectionProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly faults: DraftFaults
  readonly services: readonly ServiceDefinition[]
  readonly locator: LocatePlace
  readonly scanFault: string | undefined
  readonly onScan: () => void
  readonly placePicker: (onPick: (position: Position) => void) => ReactNode
}

export function FormSection({ step, ...props }: FormSectionProps & { readonly step: FormStep }) {
  switch (step) {
    case 'service':
      return (
        <Card title={words.services}>
          <ServiceStep {...props} />
        </Card>
      )
    case 'words':
      return (
        <Card>
          <WordsStep {...props} />
        </Card>
      )
    case 'place':
      return (
        <Card title={words.place}>
          <PlaceStep {...props} />
        </Card>
      )
    case 'contact':
      return (
        <Card title={words.contact}>
          <ContactSection
            draft={props.draft}
            onChange={props.onChange}
            errorOf={(field) => errorOf(props, field)}
            sensitive={isSensitive(props)}
          />
        </Card>
      )
  }
}

function ServiceStep(props: FormSectionProps) {
  const { draft, services, onChange } = props
  return (
    <ServicePicker
      services={services}
      code={draft.serviceCode}
      onChoose={(serviceCode) => onChange({ serviceCode })}
      error={errorOf(props, 'serviceCode')}
    />
  )
}

function WordsStep(props: FormSectionProps) {
  const { draft, services, onChange } = props
  const suggested = useMemo(() => suggestServices(draft.description, services), [draft.description, services])
  const isChosen = suggested.some((service) => service.code === draft.serviceCode)
  return (
    <View className="stack">
      <WordsSection
        label={words.description}
        hint={words.descriptionHint}
        text={draft.description}
        onText={(description) => onChange({ description })}
        photos={draft.photos}
        onPhotos={(photos) => onChange({ photos })}
        textError={errorOf(props, 'description')}
        photoError={errorOf(props, 'photos')}
      />
      <VoiceField
        value={draft.voice ?? null}
        onChange={(voice) => onChange({ voice })}
        error={errorOf(props, 'voice')}
      />
      {isChosen ? null : (
        <ServiceSuggestions services={suggested} onChoose={(serviceCode) => onChange({ serviceCode })} />
      )}
    </View>
  )
}

function PlaceStep(props: FormSectionProps) {
  const { locator, scanFault } = props
  return (
    <PlaceSection
      draft={props.draft}
      onChange={props.onChange}
      errorOf={(field) => errorOf(props, field)}
      locator={locator}
      locateError={scanFault ?? (locator.refusal ? sentenceOf(locator.refusal) : undefined)}
      onScan={props.onScan}
      picker={props.placePicker}
    />
  )
}

function isSensitive({ services, draft }: FormSectionProps): boolean {
  return services.find(({ code }) => code === draft.serviceCode)?.sensitive ?? false
}

function errorOf({ faults }: Pick<FormSectionProps, 'faults'>, field: DraftField): string | undefined {
  const refusal = faults[field]
  return refusal ? sentenceOf(refusal) : undefined
}

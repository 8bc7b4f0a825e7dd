// What it is about: big choices, folded to the chosen one; where it may be dangerous, the number to ring stands first.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ServiceDefinition } from '@core/district/service-definition'
import { Pressable, Region } from '@/platform/elements'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { FieldError } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { requestWords, urgencyWords } from '@/ui/words/requests'
import './service-picker.scss'

const words = requestWords.new

interface ServicePickerProps {
  readonly services: readonly ServiceDefinition[]
  readonly code: string
  readonly onChoose: (code: string) => void
  readonly error?: string | undefined
}

export function ServicePicker({ services, code, onChoose, error }: ServicePickerProps) {
  const chosen = services.find((service) => service.code === code)
  const [open, setOpen] = useState(false)
  const choose = (picked: string) => {
    onChoose(picked)
    setOpen(false)
  }
  if (chosen && !open) return <ChosenService service={chosen} onChange={() => setOpen(true)} />
  return (
    <View>
      <Region as="radiogroup" label={words.services}>
        <ServiceRow services={services.filter((one) => !isEmergency(one))} code={code} onChoose={choose} />
        <ServiceRow services={services.filter(isEmergency)} code={code} onChoose={choose} emergency />
      </Region>
      <FieldError error={error} />
    </View>
  )
}

interface ServiceRowProps extends Pick<ServicePickerProps, 'services' | 'code' | 'onChoose'> {
  /** Apart from the others, so that nobody taps it in passing. */
  readonly emergency?: boolean
}

function ServiceRow({ services, code, onChoose, emergency = false }: ServiceRowProps) {
  if (services.length === 0) return null
  return (
    <>
      {emergency ? <View className="services__label">{urgencyWords.emergency}</View> : null}
      <View className="services">
        {services.map((service) => (
          <Pressable
            key={service.code}
            role="radio"
            selected={service.code === code}
            className={classOf(service.code === code, emergency)}
            onPress={() => onChoose(service.code)}
          >
            <Text>{service.name}</Text>
          </Pressable>
        ))}
      </View>
    </>
  )
}

function isEmergency({ urgency }: ServiceDefinition): boolean {
  return urgency === 'emergency'
}

function classOf(chosen: boolean, emergency: boolean): string {
  return `services__one ${emergency ? 'services__one--emergency' : ''} ${chosen ? 'services__one--chosen' : ''}`
}

function ChosenService({ service, onChange }: { readonly service: ServiceDefinition; readonly onChange: () => void }) {
  return (
    <View className="stack stack--tight">
      <View className="services__chosen">
        <View className="services__body">
          <View className="services__name">{service.name}</View>
          <View className="services__about">{service.description}</View>
        </View>
        <Button look="quiet" onPress={onChange}>
          {words.changeService}
        </Button>
      </View>
      {service.callFirst !== '' ? <CallFirst number={service.callFirst} /> : null}
      {service.sensitive ? <Notice icon="lock">{words.sensitive}</Notice> : null}
    </View>
  )
}

/** Danger first: the button rings, the form can wait. */
function CallFirst({ number }: { readonly number: string }) {
  return (
    <Notice look="alert" title={words.callFirst(number)}>
      <View className="services__call">
        <CallButton number={number} wide>
          {words.callNow(number)}
        </CallButton>
      </View>
      {words.afterCall}
    </Notice>
  )
}

interface SuggestionsProps {
  readonly services: readonly ServiceDefinition[]
  readonly onChoose: (code: string) => void
}

/** What the typed words sound like. */
export function ServiceSuggestions({ services, onChoose }: SuggestionsProps) {
  if (services.length === 0) return null
  return (
    <Region as="group" label={words.suggested} className="services__suggested">
      <Text className="services__about">{words.suggested}</Text>
      {services.map((service) => (
        <Button key={service.code} onPress={() => onChoose(service.code)}>
          {service.name}
        </Button>
      ))}
    </Region>
  )
}

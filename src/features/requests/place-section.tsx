// Where it happens: found by itself, or at the scanned home, or picked on the map; and who will handle it there.
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Position } from '@core/kernel/position'
import { canScan } from '@/platform/scan'
import { Button } from '@/ui/button'
import { Field, FieldError } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { requestWords } from '@/ui/words/requests'
import type { ErrorOf } from './contact-section'
import type { Draft, DraftPlace } from './draft'
import type { LocatePlace } from './use-locate-place'
import { useHandlerOfPlace } from './use-handler-of-place'
import './place-section.scss'

const words = requestWords.new

interface PlaceSectionProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly errorOf: ErrorOf
  readonly locator: LocatePlace
  readonly locateError: string | undefined
  readonly onScan: () => void
  /** The map on which a place is picked. */
  readonly picker: (onPick: (position: Position) => void) => ReactNode
}

export function PlaceSection({ draft, onChange, errorOf, locator, locateError, onScan, picker }: PlaceSectionProps) {
  const [picking, setPicking] = useState(false)
  const pick = (position: Position) => {
    onChange({ place: { source: 'map', position } })
    setPicking(false)
  }
  return (
    <View className="stack">
      <View>
        <ChosenPlace place={draft.place} locating={locator.locating} />
        <FieldError error={draft.place === null && !locator.locating ? (errorOf('place') ?? locateError) : undefined} />
      </View>
      <View className="row">
        {draft.place?.source === 'location' ? null : (
          <Button icon="locate" busy={locator.locating} onPress={() => void locator.locateNow()}>
            {words.useLocation}
          </Button>
        )}
        <Button icon="map" onPress={() => setPicking(!picking)}>
          {words.pickOnMap}
        </Button>
        {canScan ? (
          <Button icon="scan" onPress={onScan}>
            {words.scanHome}
          </Button>
        ) : null}
      </View>
      {picking ? picker(pick) : null}
      <Field
        label={words.note}
        placeholder={words.noteHint}
        value={draft.note}
        maxLength={200}
        error={errorOf('place.note')}
        onInput={(note) => onChange({ note })}
      />
    </View>
  )
}

function ChosenPlace({ place, locating }: { readonly place: DraftPlace | null; readonly locating: boolean }) {
  const handler = useHandlerOfPlace(place?.position)
  if (!place) return <View className="place__handler">{locating ? words.locating : words.noPlaceYet}</View>
  return (
    <View className="place">
      <Icon name="place" className="place__icon" />
      <View className="place__body">
        <View className="place__where">{whereWords(place)}</View>
        <View className="place__handler">{handlerWords(handler)}</View>
      </View>
    </View>
  )
}

function whereWords(place: DraftPlace): string {
  switch (place.source) {
    case 'home':
      return place.homeName === '' ? words.atSomeHome : words.atHome(place.homeName)
    case 'location':
      return words.atLocation
    case 'map':
      return words.atMap
  }
}

function handlerWords(handler: ReturnType<typeof useHandlerOfPlace>): string {
  switch (handler.status) {
    case 'unknown':
      return words.branchUnknown
    case 'looking':
      return words.findingBranch
    case 'outside':
      return words.handledByDistrict
    case 'found':
      return words.handledBy(handler.branchName)
  }
}

// Which requests the desk shows: whose, in which state, of which service, of which unit.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ServiceDefinition } from '@core/district/service-definition'
import { Pressable, Region } from '@/platform/elements'
import { SegmentedControl } from '@/ui/choice'
import { Icon } from '@/ui/icon'
import { requestWords } from '@/ui/words/requests'
import type { DeskFilters, DeskQueue, DeskView } from './use-desk-filters'
import './desk-filter-bar.scss'

const words = requestWords.desk
const views: readonly DeskView[] = ['mine', 'desk', 'below']
const queues: readonly DeskQueue[] = ['toDo', 'waiting', 'done', 'all']

interface DeskFilterBarProps {
  readonly filters: DeskFilters
  readonly services: readonly ServiceDefinition[]
  /** The units the caller works for. */
  readonly units: readonly { readonly unitId: string; readonly unitName: string }[]
  readonly onChange: (part: Partial<DeskFilters>) => void
}

export function DeskFilterBar({ filters, services, units, onChange }: DeskFilterBarProps) {
  const serviceOptions = services.map(({ code, name }) => ({ value: code, text: name }))
  const unitOptions = units.map(({ unitId, unitName }) => ({ value: unitId, text: unitName }))
  const unitId = filters.unitId === '' ? (units[0]?.unitId ?? '') : filters.unitId
  return (
    <View className="stack stack--tight">
      <SegmentedControl
        label={words.viewsLabel}
        options={views.map((value) => ({ value, text: words.views[value] }))}
        value={filters.view}
        onChoose={(view) => onChange({ view })}
      />
      <SegmentedControl
        label={words.queuesLabel}
        options={queues.map((value) => ({ value, text: words.queues[value] }))}
        value={filters.queue}
        onChoose={(queue) => onChange({ queue })}
      />
      <View className="row">
        <Fold
          label={words.servicesLabel}
          options={[{ value: '', text: words.allServices }, ...serviceOptions]}
          value={filters.serviceCode}
          onChoose={(serviceCode) => onChange({ serviceCode })}
        />
        {units.length > 1 ? (
          <Fold
            label={words.unitsLabel}
            options={unitOptions}
            value={unitId}
            onChoose={(next) => onChange({ unitId: next })}
          />
        ) : null}
      </View>
    </View>
  )
}

interface FoldProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** A choice of many, folded to the chosen one; it opens in the page, not over it. */
function Fold({ label, options, value, onChoose }: FoldProps) {
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <View className={`fold ${open ? 'fold--open' : ''}`}>
      <Pressable
        className="fold__head"
        label={`${chosen?.text ?? label}，${label}`}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <Text>{chosen?.text ?? label}</Text>
        <Icon name="down" className="fold__arrow" />
      </Pressable>
      {open ? (
        <Region as="radiogroup" label={label} className="fold__options">
          {options.map((option) => (
            <Pressable
              key={option.value}
              role="radio"
              selected={option.value === value}
              className={`fold__one ${option.value === value ? 'fold__one--chosen' : ''}`}
              onPress={() => {
                onChoose(option.value)
                setOpen(false)
              }}
            >
              <Text>{option.text}</Text>
            </Pressable>
          ))}
        </Region>
      ) : null}
    </View>
  )
}

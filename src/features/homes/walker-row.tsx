// 怎么走：老年人 · 不走台阶. Opens in the page: who walks, how fast, over stairs or not, and which homes will do.
import { Text, View } from '@tarojs/components'
import type { PlaceSummary } from '@core/homes/homes-api'
import { anything } from '@core/homes/wanted'
import { profileIds } from '@core/walking/profile'
import { useMemo, useState } from 'react'
import { Heading, Pressable } from '@/platform/elements'
import { Button } from '@/ui/button'
import { SegmentedControl, Tick } from '@/ui/choice'
import { Icon } from '@/ui/icon'
import { walkingWords } from '@/ui/words/walking'
import type { HomesScreen } from './use-homes-screen'
import { setWalker } from './use-walker'
import { paces } from './walker-choice'
import './walker-row.scss'

type WalkerRowProps = Pick<HomesScreen, 'walker' | 'pace' | 'wanted' | 'setWanted' | 'ofKind'>

export function WalkerRow(props: WalkerRowProps) {
  const [open, setOpen] = useState(false)
  return (
    <View className="walker">
      <Pressable className="walker__row" expanded={open} onPress={() => setOpen(!open)}>
        <Text className="walker__text">{summaryOf(props)}</Text>
        <Icon name={open ? 'down' : 'next'} className="walker__mark" />
      </Pressable>
      {open ? <WalkerPanel {...props} onDone={() => setOpen(false)} /> : null}
    </View>
  )
}

function summaryOf({ walker, pace, wanted }: WalkerRowProps): string {
  const parts = [
    walkingWords.who[walker.profile],
    pace === 'usual' ? '' : walkingWords.paces[pace],
    walker.noStairs ? walkingWords.noStairs : '',
    wanted.openNow ? walkingWords.openNow : '',
    wanted.stepFree ? walkingWords.stepFree : '',
    wanted.service,
  ]
  return walkingWords.how(parts.filter((part) => part !== ''))
}

const profileOptions = profileIds.map((value) => ({ value, text: walkingWords.who[value] }))
const paceOptions = paces.map((value) => ({ value, text: walkingWords.paces[value] }))

function WalkerPanel({ walker, pace, onDone, ...filters }: WalkerRowProps & { readonly onDone: () => void }) {
  const { profile, noStairs } = walker
  return (
    <View className="walker__panel">
      <PanelTitle>{walkingWords.whoTitle}</PanelTitle>
      <SegmentedControl
        label={walkingWords.whoTitle}
        options={profileOptions}
        value={profile}
        onChoose={(chosen) => setWalker({ profile: chosen })}
      />
      <View className="walker__note">{walkingWords.whoNote[profile]}</View>
      <PanelTitle>{walkingWords.paceTitle}</PanelTitle>
      <SegmentedControl
        label={walkingWords.paceTitle}
        options={paceOptions}
        value={pace}
        onChoose={(chosen) => setWalker({ pace: chosen })}
      />
      {profile === 'wheels' ? null : (
        <Tick
          text={walkingWords.noStairs}
          note={walkingWords.noStairsNote}
          on={noStairs}
          onChange={(on) => setWalker({ noStairs: on })}
        />
      )}
      <WantedFields {...filters} />
      <Button wide onPress={onDone}>
        {walkingWords.done}
      </Button>
    </View>
  )
}

function WantedFields({ wanted, setWanted, ofKind }: Pick<WalkerRowProps, 'wanted' | 'setWanted' | 'ofKind'>) {
  return (
    <>
      <PanelTitle>{walkingWords.wantedTitle}</PanelTitle>
      <Tick text={walkingWords.openNow} on={wanted.openNow} onChange={(openNow) => setWanted({ ...wanted, openNow })} />
      <Tick
        text={walkingWords.stepFree}
        on={wanted.stepFree}
        onChange={(stepFree) => setWanted({ ...wanted, stepFree })}
      />
      <ServiceChips places={ofKind} value={wanted.service} onChoose={(service) => setWanted({ ...wanted, service })} />
    </>
  )
}

interface ServiceChipsProps {
  readonly places: readonly PlaceSummary[]
  readonly value: string
  readonly onChoose: (service: string) => void
}

/** Those that most places have come first. */
function ServiceChips({ places, value, onChoose }: ServiceChipsProps) {
  const services = useMemo(() => {
    const counts = new Map<string, number>()
    for (const place of places) for (const one of place.services) counts.set(one, (counts.get(one) ?? 0) + 1)
    return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  }, [places])
  if (services.length === 0) return null
  const options = [{ value: anything.service, text: walkingWords.anyService }, ...services.map((one) => ({ value: one, text: one }))] // prettier-ignore
  return (
    <>
      <PanelTitle>{walkingWords.service}</PanelTitle>
      <View className="walker__chips">
        {options.map((option) => (
          <Pressable
            key={option.value}
            className={`walker__chip ${option.value === value ? 'walker__chip--chosen' : ''}`}
            selected={option.value === value}
            onPress={() => onChoose(option.value)}
          >
            <Text>{option.text}</Text>
          </Pressable>
        ))}
      </View>
    </>
  )
}

function PanelTitle({ children }: { readonly children: string }) {
  return (
    <Heading level={3} className="walker__title">
      {children}
    </Heading>
  )
}

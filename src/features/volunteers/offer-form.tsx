// An activity is offered, or changed: what, where, when and for how many.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Position } from '@core/kernel/position'
import { refuse, type Refusal, type Result } from '@core/kernel/result'
import type { ActivityView } from '@core/volunteers/volunteers-views'
import { locate } from '@/platform/location'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import type { Option } from '@/ui/choice'
import { firstDayChoice } from '@/ui/day-choice'
import { FieldsForm } from '@/ui/fields-form'
import { chosenOf, type Answers } from '@/ui/form-field'
import { Notice } from '@/ui/notice'
import { offerWords as words } from '@/ui/words/volunteers-work'
import { answersOf, before, describedOf, offerFaults, shiftsOf } from './offer-answers'
import { hereChosen, offerFields, placeIdOf, whereSaid, withOwnPlace, type PlaceFound } from './offer-fields'

interface OfferFormProps {
  /** In whose name; one or several. */
  readonly units: readonly Option<string>[]
  readonly team: { readonly id: string; readonly name: string } | undefined
  /** The one to change. */
  readonly activity: ActivityView | undefined
  readonly find: (typed: string) => readonly PlaceFound[]
  readonly onDone: (activity: ActivityView) => void
}

/** A week to sign up in. */
const usualDays = 7

export function OfferForm({ units, team, activity, onDone, ...props }: OfferFormProps) {
  const find = withOwnPlace(activity, props.find)
  const [{ day, was }] = useState(() => {
    const now = Date.now()
    return { day: firstDayChoice(now, usualDays), was: before(activity, now) }
  })
  const { send, busy, refusal } = useSending({ units, team, activity, find, onDone, day, was })
  return (
    <View className="stack">
      {team ? <Notice>{words.teamOf(team.name)}</Notice> : null}
      <FieldsForm
        place={placeOf(activity, team)}
        help={activity ? words.changeLead : words.lead}
        fields={(answers) => offerFields(answers, { was, units: activity ? [] : units, day, find })}
        first={activity ? answersOf(activity, was) : undefined}
        refusal={refusal}
        busy={busy}
        send={activity ? words.sendChange : words.send}
        check={(answers) => offerFaults(answers, was)}
        onSend={send}
      />
    </View>
  )
}

function placeOf(activity: ActivityView | undefined, team: OfferFormProps['team']): string {
  return activity ? `volunteers.change.${activity.id}` : `volunteers.offer.${team?.id ?? ''}`
}

interface Sending extends OfferFormProps {
  readonly day: string
  readonly was: ReturnType<typeof before>
}

function useSending({ units, team, activity, find, onDone, day, was }: Sending) {
  const offer = useCommand('volunteers', 'offer')
  const change = useCommand('volunteers', 'change')
  const { idFor, settled } = useCommandIds()
  const [unplaced, setUnplaced] = useState<Refusal>()
  async function send(answers: Answers): Promise<boolean> {
    const placeId = placeIdOf(answers, find)
    const position = await positionOf(answers, placeId, activity)
    setUnplaced(position.ok ? undefined : position.error)
    if (!position.ok) return false
    const said = {
      ...describedOf(answers),
      whereText: whereSaid(answers, find, activity?.whereText ?? ''),
      shifts: shiftsOf(answers, day, was),
      position: position.value ? { ...position.value, datum: 'wgs84' as const } : null,
      ...(placeId === '' ? {} : { placeId }),
    }
    const result = await (activity ? changeIt(activity.id, said) : offerIt(answers, said))
    settled(result)
    if (result.ok) onDone(result.value)
    return result.ok
  }
  type Said = Omit<Parameters<typeof change.run>[0], 'id' | 'commandId'>
  function changeIt(id: string, said: Said) {
    return change.run({ id, commandId: idFor(JSON.stringify(said)), ...said })
  }
  function offerIt({ unitId = units[0]?.value ?? '' }: Answers, said: Said) {
    const whole = { ...said, unitId, ...(team ? { teamId: team.id } : {}) }
    return offer.run({ id: idFor(JSON.stringify(whole)), ...whole })
  }
  return { send, busy: offer.busy || change.busy, refusal: unplaced ?? offer.refusal ?? change.refusal }
}

/** The phone's own where it was asked for; what was known stays while the words say the same place. */
async function positionOf(
  answers: Answers,
  placeId: string,
  activity: ActivityView | undefined,
): Promise<Result<Position | null>> {
  if (placeId !== '') return { ok: true, value: null }
  if (chosenOf(answers, 'here').includes(hereChosen)) {
    const found = await locate()
    return found.ok ? found : refuse(found.error.code, found.error.reason, { field: 'here' })
  }
  const isSame = activity?.placeId === '' && activity.whereText === (answers.whereText ?? '').trim()
  return { ok: true, value: isSame ? activity.position : null }
}

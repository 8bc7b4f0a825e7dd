// What a client may ask about calls for help.
import * as v from 'valibot'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { staffRoles } from '@core/kernel/role'
import { cursor, epochMs, id, newId, position, text } from '@core/kernel/schema'
import type { Who } from '@core/kernel/who-may'
import { callAudiences, mostWanted, type CallAnswer, type HelpCall } from './help-call'

export const callTextLimit = 500
export const callPageSize = 20

export interface CallView extends Omit<HelpCall, 'personId' | 'untold' | 'toldUpTo' | 'nextAt' | 'path'> {
  readonly id: string
  /** Still to be answered: an open one whose time is over is closed, also before the clock comes by. */
  readonly open: boolean
  /** `none`: not opened yet, or the caller is nobody we know. */
  readonly mine: CallAnswer['answer'] | 'none'
  readonly mayAnswer: boolean
  /** Only for the unit that called; null for everybody else. */
  readonly counts: { readonly seen: number; readonly yes: number; readonly no: number } | null
}

/** Of those who said yes; nobody else is named. */
export interface Willing {
  readonly name: string
  readonly at: number
}

const anyone: Who = { is: 'anyone' }
const owner: Who = { is: 'owner' }
const caller: Who = { is: 'holder', roles: staffRoles, over: 'thing' }

export const callsApi = {
  call: procedure<CallView>()({
    who: [caller],
    input: v.object({
      id: newId,
      unitId: id,
      audience: v.pipe(
        v.array(v.picklist(callAudiences, 'input.audience'), 'input.audience'),
        v.minLength(1, 'input.audience'),
        v.maxLength(callAudiences.length, 'input.audience'),
        v.check((chosen) => new Set(chosen).size === chosen.length, 'input.audience'),
      ),
      title: text(2, 40),
      text: text(2, callTextLimit),
      wanted: v.pipe(
        v.number('input.wanted'),
        v.integer('input.wanted'),
        v.minValue(0, 'input.wanted'),
        v.maxValue(mostWanted, 'input.wanted'),
      ),
      where: text(0, 80),
      placeId: v.optional(id),
      startsAt: epochMs,
      until: epochMs,
    }),
  }),
  /** Open ones for whoever asks: by what they are and where, for residents by where they stand or at which home. */
  open: procedure<readonly CallView[]>()({
    who: [anyone],
    input: v.object({ position: v.optional(position), homeId: v.optional(id) }),
  }),
  get: procedure<CallView>()({ who: [anyone], input: v.object({ id }) }),
  /** Yes or no, and the other way round while it is open. A name only from residents: of the others it is known. */
  answer: procedure<CallView>()({
    who: [owner],
    input: v.object({ id, answer: v.picklist(['yes', 'no'], 'input.filter'), name: v.optional(text(1, 40)) }),
  }),
  close: procedure<CallView>()({ who: [caller], input: v.object({ id, reason: text(2, 200) }) }),
  /** What a unit has called for, newest first. */
  made: procedure<Page<CallView>>()({ who: [caller], input: v.object({ unitId: id, cursor }) }),
  willing: procedure<Page<Willing>>()({ who: [caller], input: v.object({ id, cursor }) }),
}

// What a client may ask about members' cards.
import * as v from 'valibot'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, epochMs, id, newId, text } from '@core/kernel/schema'
import { roles } from '@core/kernel/role'
import type { Who } from '@core/kernel/who-may'
import { deedKinds, type Deed, type DeedKind } from './deed'
import { audiences, promiseKinds, promiseTextLimit, type CardAudience, type MemberPromise } from './member-card'

export const deedPageSize = 20

/** How much was done this year (China time): as many as `deeds` then lists, kind by kind. */
export interface DeedCount {
  readonly kind: DeedKind
  readonly count: number
}

export interface CardView {
  readonly personId: string
  readonly name: string
  readonly title: string
  /** Names from the subdistrict down to the unit the member stands in. */
  readonly unitNames: readonly string[]
  /** Those that stand. */
  readonly promises: readonly MemberPromise[]
  /** Kinds with none are left out; empty where deeds are not shown. */
  readonly deeds: readonly DeedCount[]
  readonly isMine: boolean
  readonly demo: boolean
}

export interface MyCardView extends CardView {
  readonly shownTo: CardAudience
  readonly homeId: string
  readonly showsDeeds: boolean
  /** Run out: renew it or let it go, as one likes. */
  readonly over: readonly MemberPromise[]
  /** Homes on whose page it could be shown, the own branch's first. */
  readonly homes: readonly { readonly id: string; readonly name: string }[]
}

/** Where the record of a deed can be opened by this viewer; `closed`: only by those it was for. */
export interface DeedOpens {
  readonly to: 'request' | 'boardEntry' | 'home' | 'activity' | 'whistle' | 'post' | 'family' | 'problem' | 'closed'
  /** Empty where closed. */
  readonly id: string
}

export interface DeedLine extends Pick<Deed, 'kind' | 'label' | 'at'> {
  readonly id: string
  readonly unitName: string
  readonly opens: DeedOpens
}

const anyone: Who = { is: 'anyone' }
const member: Who = { is: 'holder', roles: ['member'], over: 'anything' }
const inOrganisation: Who = { is: 'holder', roles, over: 'anything' }

export const membersApi = {
  myCard: procedure<MyCardView>()({ who: [member], input: v.object({}) }),
  show: procedure<MyCardView>()({
    who: [member],
    input: v.object({
      shownTo: v.picklist(audiences, 'input.filter'),
      homeId: v.optional(id),
      showsDeeds: v.boolean('input.malformed'),
    }),
  }),
  promise: procedure<MyCardView>()({
    who: [member],
    input: v.object({
      id: newId,
      kind: v.picklist(promiseKinds, 'input.promise'),
      text: text(2, promiseTextLimit),
      until: epochMs,
    }),
  }),
  renew: procedure<MyCardView>()({ who: [member], input: v.object({ promiseId: id, until: epochMs }) }),
  withdraw: procedure<MyCardView>()({ who: [member], input: v.object({ promiseId: id }) }),
  /** Cards that members show on a home's page, by name. */
  atHome: procedure<readonly CardView[]>()({ who: [anyone], input: v.object({ homeId: id }) }),
  /** Cards shown in the grid branches the caller belongs to, by name. */
  inMyGrid: procedure<readonly CardView[]>()({ who: [inOrganisation], input: v.object({}) }),
  /** Refused alike whether there is none or it is not shown to the caller. */
  card: procedure<CardView>()({ who: [anyone], input: v.object({ personId: id }) }),
  /** The records behind one number of a card, newest first. */
  deeds: procedure<Page<DeedLine>>()({
    who: [anyone],
    input: v.object({ personId: id, kind: v.picklist(deedKinds, 'input.filter'), cursor }),
  }),
}

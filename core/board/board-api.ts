// What anybody may see of others' requests, and how neighbours join in.
import * as v from 'valibot'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, id, phone, position, text } from '@core/kernel/schema'
import { staffRoles } from '@core/kernel/role'
import type { Who } from '@core/kernel/who-may'
import type { Photo } from '@core/requests/request'
import type { BoardEntry } from './board-entry'
import type { Offer } from './offer'

export const boardPageSize = 20
/** Of each of the nine cells around a point: a map with more pins than that shows none of them. */
export const nearPerCell = 12
/** What may be the same trouble: within this many metres and days. */
export const similarMetres = 200
export const similarDays = 30
export const similarLimit = 5

/** What a photo is to the public: where its file lies says whose it is, and is not told. */
export type BoardPhoto = Pick<Photo, 'id' | 'width' | 'height'>

export interface BoardView extends Omit<BoardEntry, 'shown' | 'open' | 'asOf' | 'cell' | 'smallCell' | 'photos'> {
  readonly id: string
  readonly photos: readonly BoardPhoto[]
  readonly isOpen: boolean
  /** How many neighbours have the same trouble. */
  readonly meToo: number
  /** Whether the caller is one of them. */
  readonly mine: boolean
  /** By photo id, the whole and the small one; in a list only the small one of the first. */
  readonly photoUrls: Readonly<Record<string, string>>
  readonly thumbUrls: Readonly<Record<string, string>>
}

export interface SimilarView extends BoardView {
  readonly metres: number
}

/** One entry on the map. */
export type BoardPin = Pick<
  BoardView,
  'id' | 'serviceCode' | 'serviceName' | 'text' | 'status' | 'isOpen' | 'position' | 'submittedAt'
>

/** For the neighbour and for who handles the request: the account stays with us. */
export interface OfferView extends Omit<Offer, 'accountId' | 'told'> {
  readonly id: string
}

const anyone: Who = { is: 'anyone' }
const owner: Who = { is: 'owner' }
const handler: Who = { is: 'holder', roles: staffRoles, over: 'thing' }
const state = v.picklist(['all', 'open', 'done'], 'input.filter')

export const boardApi = {
  /** The newest first. */
  list: procedure<Page<BoardView>>()({
    who: [anyone],
    input: v.object({ state, serviceCode: v.optional(id), communityId: v.optional(id), cursor }),
  }),
  /** For the map: what lies around a point, the newest first, at most `nearPerCell` of each cell of about a kilometre. */
  near: procedure<readonly BoardPin[]>()({ who: [anyone], input: v.object({ position, state }) }),
  entry: procedure<BoardView>()({ who: [anyone], input: v.object({ id }) }),
  /** Open requests of the same service close by, the nearest first: is yours one of them? */
  similar: procedure<readonly SimilarView[]>()({ who: [anyone], input: v.object({ position, serviceCode: id }) }),
  meToo: procedure<BoardView>()({ who: [owner], input: v.object({ id, stands: v.boolean('input.malformed') }) }),
  offerHelp: procedure<OfferView>()({
    who: [owner],
    input: v.object({ id, name: text(1, 40), phone, text: text(2, 200) }),
  }),
  /** The caller's own, by the request's id. */
  withdrawOffer: procedure<OfferView>()({ who: [owner], input: v.object({ id }) }),
  /** The caller's own offer on a request, if any. */
  myOffer: procedure<OfferView | null>()({ who: [owner], input: v.object({ id }) }),
  /** For who handles the request, in the order they came; without what was taken back. */
  offers: procedure<readonly OfferView[]>()({ who: [handler], input: v.object({ id }) }),
  declineOffer: procedure<OfferView>()({ who: [handler], input: v.object({ offerId: id }) }),
}

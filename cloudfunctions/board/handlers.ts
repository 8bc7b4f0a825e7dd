// The public board, served. What anybody sees comes from the projection alone.
import type { boardApi } from '@core/board/board-api'
import type { Handlers } from '../_kit/context'
import { entry, list } from './list'
import { meToo } from './me-too'
import { near, similar } from './near'
import { declineOffer, myOffer, offerHelp, offers, withdrawHelp } from './offers'

export const boardHandlers: Handlers<typeof boardApi> = {
  list,
  near,
  entry,
  similar,
  meToo,
  offerHelp,
  withdrawOffer: withdrawHelp,
  myOffer,
  offers,
  declineOffer,
}

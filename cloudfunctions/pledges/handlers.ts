// Posts, families and problems, served.
import type { pledgesApi } from '@core/pledges/pledges-api'
import type { Handlers } from '../_kit/context'
import { answerFamily, askFamily, contact, endPledge, recordAnswer, withdrawFamily } from './adoptions'
import { changeFamilyContact, claimFamily, enterFamily, family, ourFamily, renewCode } from './families'
import { familiesOf, pledgesOf, postsOf, problemsOf } from './lists'
import { mine } from './mine'
import { offers } from './offers'
import { changePost, closePost, leavePost, offerPost, post, renewPost, takePost } from './posts'
import { check, closeProblem, noteProgress, openProblem, problem, solved, takeProblem } from './problems'

export const pledgesHandlers: Handlers<typeof pledgesApi> = {
  offers,
  post,
  family,
  problem,
  mine,
  postsOf,
  familiesOf,
  problemsOf,
  pledgesOf,
  offerPost,
  changePost,
  closePost,
  takePost,
  renewPost,
  leavePost,
  enterFamily,
  changeFamilyContact,
  renewCode,
  claimFamily,
  ourFamily,
  askFamily,
  answerFamily,
  recordAnswer,
  contact,
  endPledge,
  withdrawFamily,
  openProblem,
  takeProblem,
  noteProgress,
  solved,
  check,
  closeProblem,
}

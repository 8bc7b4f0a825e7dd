// Registers and votes, served.
import type { ballotsApi } from '@core/ballots/ballots-api'
import type { Handlers } from '../_kit/context'
import { announce } from './announce'
import { cancel, get, mine, ofMatter } from './decisions'
import { handPaper } from './hand-paper'
import { claim, letters } from './letters'
import { enterPaperBallot, papers } from './papers'
import { putRegister } from './put-register'
import { electors, registers } from './registers'
import { resultPart } from './result-part'
import { setProxy } from './set-proxy'
import { takeSlips } from './take-slips'
import { vote } from './vote'

export const ballotsHandlers: Handlers<typeof ballotsApi> = {
  registers,
  putRegister,
  electors,
  letters,
  claim,
  announce,
  cancel,
  ofMatter,
  mine,
  get,
  vote,
  takeSlips,
  setProxy,
  handPaper,
  enterPaper: enterPaperBallot,
  papers,
  resultPart,
}

// Matters, served: load what a rule needs, apply the rule, save what it says, tell whom it concerns.
import type { councilsApi, MatterView } from '@core/councils/councils-api'
import type { InputOf } from '@core/kernel/procedure'
import { refuse, type Result } from '@core/kernel/result'
import type { Context, Handlers } from '../_kit/context'
import { bodies, putBody } from './bodies'
import { viewAfter } from './command'
import { list, mine } from './lists'
import { matterView } from './matter-view'
import { callMeeting, meeting, publishMinutes } from './meetings'
import { addParty, claimParty, partyCode } from './parties'
import { raise } from './raise'
import { rate } from './ratings'
import { reopen } from './reopen'
import { signIn } from './sign-in'

type Input<Name extends keyof typeof councilsApi> = InputOf<(typeof councilsApi)[Name]>

export const councilsHandlers: Handlers<typeof councilsApi> = {
  raise,
  list,
  mine,
  get,
  screen: ({ id, ...said }, context) => viewAfter(id, { type: 'screen', ...said }, context),
  withdraw: ({ id, ...said }, context) => viewAfter(id, { type: 'withdraw', ...said }, context),
  move: ({ id, ...said }, context) => viewAfter(id, { type: 'move', ...said }, context),
  addParty,
  partyCode,
  claimParty,
  addEvidence: ({ id, ...said }, context) => viewAfter(id, { type: 'addEvidence', ...said }, context, { text: said.text }), // prettier-ignore
  addOption: ({ id, ...said }, context) => viewAfter(id, { type: 'addOption', ...said }, context, wordsOf(said)),
  amendOption: ({ id, ...said }, context) =>
    viewAfter(id, { type: 'amendOption', ...said }, context, { ...wordsOf(said), reason: said.reason }),
  withdrawOption: ({ id, ...said }, context) => viewAfter(id, { type: 'withdrawOption', ...said }, context),
  takePosition: ({ id, ...said }, context) => viewAfter(id, { type: 'takePosition', ...said }, context, { text: said.text }), // prettier-ignore
  stateConflict: ({ id, ...said }, context) =>
    viewAfter(id, { type: 'stateConflict', ...said }, context, { name: said.name, text: said.text }),
  callMeeting,
  meeting,
  signIn,
  publishMinutes,
  proposeAgreement,
  consent: ({ id, ...said }, context) => viewAfter(id, { type: 'consent', ...said }, context, { note: said.note }),
  refuseAgreement: ({ id, ...said }, context) => viewAfter(id, { type: 'refuseAgreement', ...said }, context, { reason: said.reason }), // prettier-ignore
  keepInstalment: ({ id, ...said }, context) => viewAfter(id, { type: 'keepInstalment', ...said }, context),
  breach: ({ id, ...said }, context) => viewAfter(id, { type: 'breach', ...said }, context, { text: said.text }),
  addTask: ({ id, ...said }, context) => viewAfter(id, { type: 'addTask', ...said }, context),
  finishTask: ({ id, ...said }, context) => viewAfter(id, { type: 'finishTask', ...said }, context),
  close: ({ id, ...said }, context) => viewAfter(id, { type: 'close', ...said }, context),
  rate,
  reopen,
  bodies,
  putBody,
}

async function get({ id }: Input<'get'>, context: Context): Promise<Result<MatterView>> {
  const matter = await context.store.get('matters', id)
  return matter ? matterView(matter, context) : refuse('not-found', 'matters.missing', { field: 'id' })
}

function proposeAgreement({ id, ...said }: Input<'proposeAgreement'>, context: Context): Promise<Result<MatterView>> {
  const what = said.instalments.map((one) => one.what).join(' ')
  const words = { text: said.text, breachClause: said.breachClause, instalments: what }
  return viewAfter(id, { type: 'proposeAgreement', ...said }, context, words)
}

function wordsOf({
  title,
  text,
  costText,
  consequences,
}: Pick<Input<'addOption'>, 'title' | 'text' | 'costText' | 'consequences'>) {
  return { title, text, costText, consequences }
}

// WeChat's anonymous line. A cloud call always says whose it is, so a ballot goes as a plain request to the box's own
// address; a build without one has no way.
import type { Receipt } from '@core/ballots/result-file'
import { refuse, type Result } from '@core/kernel/result'
import Taro from '@tarojs/taro'
import type { AnonymousLine } from './anonymous-port'
import { answerWithinMs, isResult } from './transport-port'

export const canCast: AnonymousLine['canCast'] = BALLOT_BOX_URL !== ''

export const castAnonymously: AnonymousLine['castAnonymously'] = async (ballot) => {
  if (!canCast) return refuse('invalid', 'ballots.no-box-here')
  try {
    const { data } = await Taro.request<unknown>({
      url: BALLOT_BOX_URL,
      method: 'POST',
      header: { 'content-type': 'application/json' },
      data: ballot,
      timeout: answerWithinMs,
    })
    return isResult(data) ? (data as Result<Receipt>) : refuse('internal', 'net.broken')
  } catch (fault) {
    const said = String((fault as { errMsg?: string }).errMsg)
    return refuse('internal', said.includes('timeout') ? 'net.slow' : 'net.offline')
  }
}

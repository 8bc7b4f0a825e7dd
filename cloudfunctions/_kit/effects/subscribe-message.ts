// A message as WeChat's subscription template wants it: thing 20 characters at most, phrase 5, time in local form.
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Message, MessageKind } from '@core/accounts/message'
import { chinaOffsetHours } from '@core/kernel/weekly-hours'

dayjs.extend(utc)

export interface SubscribeMessage {
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** The one template the district applies for: 诉求进展 (thing1 what, phrase2 state, time3 when). */
const templateVariable = 'SUBSCRIBE_TEMPLATE_REQUEST'

const phrases: Readonly<Record<MessageKind, string>> = {
  'request.arrived': '新诉求',
  'request.accepted': '已接单',
  'request.answered': '已答复',
  'request.rerouted': '已转交',
  'request.confirmed': '已确认',
  'request.reopened': '需再办',
  'request.rated': '已评价',
  'request.closed': '已办结',
}

const thingLimit = 20

/** Undefined where the district has not set its template's id: then there is only the inbox. */
export function subscribeMessageOf(
  message: Message,
  settings: Readonly<Record<string, string | undefined>>,
): SubscribeMessage | undefined {
  const templateId = settings[templateVariable]
  if (!templateId) return undefined
  return {
    templateId,
    page: `pages/requests/request?id=${message.requestId}`,
    data: {
      thing1: { value: [...(message.params.service ?? '诉求')].slice(0, thingLimit).join('') },
      phrase2: { value: phrases[message.kind] },
      time3: { value: dayjs(message.at).utcOffset(chinaOffsetHours).format('YYYY-MM-DD HH:mm') },
    },
  }
}

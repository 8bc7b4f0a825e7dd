// Where to go when trying again cannot help.
import Taro from '@tarojs/taro'
import type { Refusal } from '@core/kernel/result'
import { lacksConsent } from '@/rpc/lacks-consent'
import { routes } from './routes'
import { privacyPrompt } from './words/accounts'
import { commonWords } from './words/common'

export interface Action {
  readonly text: string
  readonly onPress: () => void
}

const toPrivacy: Action = { text: privacyPrompt, onPress: () => void Taro.navigateTo({ url: routes.privacy }) }

export const toHome: Action = { text: commonWords.toHome, onPress: () => void Taro.reLaunch({ url: routes.homes }) }
export const toDesk: Action = { text: commonWords.toDesk, onPress: () => void Taro.reLaunch({ url: routes.desk }) }

/** What was shown is no longer this person's to see. */
export function isLost({ reason }: Refusal): boolean {
  return reason === 'request.not-yours' || reason === 'whistle.not-yours'
}

/** Undefined where trying again may help. One comes back from the notice to where one was. */
export function wayOutOf(refusal: Refusal): Action | undefined {
  if (isLost(refusal)) return toHome
  return lacksConsent(refusal) ? toPrivacy : undefined
}

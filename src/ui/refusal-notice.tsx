// Why something was not done, in the page, with the way to what it lacks. A missing consent is a question, no alarm.
import { View } from '@tarojs/components'
import type { Refusal } from '@core/kernel/result'
import { lacksConsent } from '@/rpc/lacks-consent'
import { Button } from './button'
import { Notice } from './notice'
import { wayOutOf } from './way-out'
import { sentenceOf } from './words/refusals'

export function RefusalNotice({ refusal }: { readonly refusal: Refusal }) {
  const out = wayOutOf(refusal)
  return (
    <Notice {...(lacksConsent(refusal) ? { icon: 'lock' } : { look: 'alert' })}>
      {sentenceOf(refusal)}
      {out ? (
        <View>
          <Button look="quiet" onPress={out.onPress}>
            {out.text}
          </Button>
        </View>
      ) : null}
    </Notice>
  )
}

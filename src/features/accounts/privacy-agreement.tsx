// The answer below the notice: agreed already, or who agrees.
import { View } from '@tarojs/components'
import type { Me } from '@core/accounts/accounts-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { consentWords, privacyWords } from '@/ui/words/accounts'
import { sentenceOf } from '@/ui/words/refusals'
import { ByWhom } from './by-whom'
import { useConsent } from './use-consent'
import './me-card.scss'

export function PrivacyAgreement({ me, onAgreed }: { readonly me: Me; readonly onAgreed: () => void }) {
  const consent = useConsent(me, onAgreed)
  return (
    <View className="stack">
      <View className="me__note">{privacyWords.version(me.notice)}</View>
      {me.consented ? <Notice icon="check">{consentWords.agreed}</Notice> : null}
      {me.signedIn && !me.consented ? (
        <Card title={consentWords.who}>
          <View className="stack">
            <ByWhom consent={consent} />
            {consent.refusal ? <Notice look="alert">{sentenceOf(consent.refusal)}</Notice> : null}
            <Button wide look="primary" busy={consent.busy} onPress={() => void consent.agree('privacy')}>
              {consentWords.agree}
            </Button>
          </View>
        </Card>
      ) : null}
    </View>
  )
}

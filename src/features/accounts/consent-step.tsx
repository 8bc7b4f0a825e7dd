// Asks for consent in the page, before anything personal is stored: to the notice, and to sensitive data apart.
// Shows nothing once everything needed is agreed to.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { List, ListItem } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { consentWords } from '@/ui/words/accounts'
import { sentenceOf } from '@/ui/words/refusals'
import { ByWhom } from './by-whom'
import { useConsent } from './use-consent'
import './consent-step.scss'

interface ConsentStepProps {
  readonly me: Me
  /** The chosen service is sensitive. */
  readonly sensitive: boolean
  /** Ask for me again. */
  readonly onAgreed: () => void
}

export function ConsentStep({ me, sensitive, onAgreed }: ConsentStepProps) {
  if (!me.signedIn) return <Notice look="alert">{consentWords.signIn}</Notice>
  if (!me.consented) return <PrivacyConsent me={me} onAgreed={onAgreed} />
  if (sensitive && !me.sensitiveConsented) return <SensitiveConsent me={me} onAgreed={onAgreed} />
  return null
}

/** Whether `ConsentStep` still has something to ask. */
export function consentMissing(me: Me, sensitive: boolean): boolean {
  return !me.consented || (sensitive && !me.sensitiveConsented)
}

type StepProps = Omit<ConsentStepProps, 'sensitive'>

function PrivacyConsent({ me, onAgreed }: StepProps) {
  const consent = useConsent(me, onAgreed)
  return (
    <Card title={consentWords.title}>
      <View className="consent">
        <View>{consentWords.lead}</View>
        <List className="consent__points">
          {consentWords.points.map((point) => (
            <ListItem key={point} className="consent__point">
              {point}
            </ListItem>
          ))}
        </List>
        <Button look="quiet" onPress={() => void Taro.navigateTo({ url: routes.privacy })}>
          {consentWords.full}
        </Button>
        <ByWhom consent={consent} />
        {consent.refusal ? <Notice look="alert">{sentenceOf(consent.refusal)}</Notice> : null}
        <Button wide look="primary" busy={consent.busy} onPress={() => void consent.agree('privacy')}>
          {consentWords.agree}
        </Button>
        <View className="consent__other">{consentWords.decline}</View>
      </View>
    </Card>
  )
}

function SensitiveConsent({ me, onAgreed }: StepProps) {
  const consent = useConsent(me, onAgreed)
  return (
    <Card title={consentWords.sensitiveTitle}>
      <View className="consent">
        <View>{consentWords.sensitiveLead}</View>
        <ByWhom consent={consent} />
        {consent.refusal ? <Notice look="alert">{sentenceOf(consent.refusal)}</Notice> : null}
        <Button wide look="primary" busy={consent.busy} onPress={() => void consent.agree('sensitive')}>
          {consentWords.sensitiveAgree}
        </Button>
        <View className="consent__other">{consentWords.decline}</View>
      </View>
    </Card>
  )
}

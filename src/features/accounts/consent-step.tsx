// Asks for consent in the page, before anything personal is stored: to the notice, and to sensitive data apart.
// Shows nothing once everything needed is agreed to.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { List, ListItem } from '@/platform/elements'
import { useDemo } from '@/rpc/demo-session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { consentWords } from '@/ui/words/accounts'
import { commonWords } from '@/ui/words/common'
import { sentenceOf } from '@/ui/words/refusals'
import { ByWhom } from './by-whom'
import { useConsent } from './use-consent'
import './consent-step.scss'

interface ConsentStepProps {
  readonly me: Me
  /** The chosen service is sensitive. */
  readonly sensitive: boolean
  /** What it is asked before: the words say what is kept of that. */
  readonly before?: keyof typeof consentWords.asked
  /** Ask for me again. */
  readonly onAgreed: () => void
}

export function ConsentStep({ me, sensitive, before = 'usual', onAgreed }: ConsentStepProps) {
  if (!me.signedIn) return <SignInFirst />
  if (!me.consented) return <PrivacyConsent me={me} before={before} onAgreed={onAgreed} />
  if (sensitive && !me.sensitiveConsented) return <SensitiveConsent me={me} onAgreed={onAgreed} />
  return null
}

/** Says where: a site has no place of its own to sign in at, and inside WeChat everybody is signed in. */
function SignInFirst() {
  const demo = useDemo()
  return (
    <Notice icon="person">
      {consentWords.signIn}
      {demo ? consentWords.signInDemo(commonWords.demoSwitch) : consentWords.signInWeChat}
    </Notice>
  )
}

/** Whether `ConsentStep` still has something to ask. */
export function consentMissing(me: Me, sensitive: boolean): boolean {
  return !me.consented || (sensitive && !me.sensitiveConsented)
}

type StepProps = Pick<ConsentStepProps, 'me' | 'onAgreed'>

function PrivacyConsent({ me, before, onAgreed }: StepProps & Required<Pick<ConsentStepProps, 'before'>>) {
  const consent = useConsent(me, onAgreed)
  const { title, lead, points, decline } = consentWords.asked[before]
  return (
    <Card title={title}>
      <View className="consent">
        <View>{lead}</View>
        {points.length === 0 ? null : (
          <List className="consent__points">
            {points.map((point) => (
              <ListItem key={point} className="consent__point">
                {point}
              </ListItem>
            ))}
          </List>
        )}
        <Button look="quiet" onPress={() => void Taro.navigateTo({ url: routes.privacy })}>
          {consentWords.full}
        </Button>
        <ByWhom consent={consent} />
        {consent.refusal ? <Notice look="alert">{sentenceOf(consent.refusal)}</Notice> : null}
        <Button wide look="primary" busy={consent.busy} onPress={() => void consent.agree('privacy')}>
          {consentWords.agree}
        </Button>
        <View className="consent__other">{decline}</View>
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

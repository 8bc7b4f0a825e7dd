// My rights over my data, each one line away: the notice, who looked, a copy, deletion.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { TwoStep } from '@/ui/two-step'
import { meWords } from '@/ui/words/accounts'
import { sentenceOf } from '@/ui/words/refusals'
import { useEraseData } from './use-erase-data'
import './me-card.scss'

export function PrivacyCard({ me, onErased }: { readonly me: Me; readonly onErased: () => void }) {
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <Card flush title={meWords.privacy}>
      <ListRow icon="lock" title={meWords.notice} aside={consentState(me)} onPress={go(routes.privacy)} />
      {me.consented ? (
        <ListRow icon="person" title={meWords.reads} note={meWords.readsNote} onPress={go(routes.reads)} />
      ) : null}
      {me.signedIn ? (
        <>
          <ListRow icon="list" title={meWords.myData} note={meWords.myDataNote} onPress={go(routes.myData)} />
          <View className="me__data">
            <EraseData onErased={onErased} />
          </View>
        </>
      ) : null}
    </Card>
  )
}

function consentState(me: Me): string {
  if (!me.consented) return meWords.notAgreed
  return me.sensitiveConsented ? meWords.agreedSensitive : meWords.agreed
}

function EraseData({ onErased }: { readonly onErased: () => void }) {
  const { busy, refusal, done, run } = useEraseData(onErased)
  if (done) return <Notice>{meWords.erased}</Notice>
  return (
    <View className="stack stack--tight">
      <View className="me__note">{meWords.eraseNote}</View>
      <TwoStep
        text={meWords.erase}
        question={meWords.eraseQuestion}
        sure={meWords.eraseSure}
        busy={busy}
        onSure={() => void run()}
      />
      {refusal ? <Notice look="alert">{sentenceOf(refusal)}</Notice> : null}
    </View>
  )
}

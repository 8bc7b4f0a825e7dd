// How anybody can count again: the file, its fingerprint, and the page that counts.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionView } from '@core/ballots/ballots-api'
import { canOpenAddress, openAddress } from '@/platform/open-address'
import { phone } from '@/platform/phone'
import { siteOrigin } from '@/platform/site-origin'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { ballotWords } from '@/ui/words/ballots'
import './ballots.scss'

const words = ballotWords.result

export function RecountCard({ view }: { readonly view: Pick<DecisionView, 'id' | 'fingerprint'> }) {
  const [copied, setCopied] = useState<boolean>()
  const origin = siteOrigin()
  const ways = [
    { url: `${origin}/verify/`, open: words.verify, copy: words.copyVerify },
    { url: `${origin}/results/${encodeURIComponent(view.id)}.json`, open: words.file, copy: words.copyFile },
  ]
  const copy = async (url: string) => setCopied(await phone.copy(url))
  return (
    <Card title={words.recount}>
      <Stack tight>
        <View className="ballot__text">{words.recountText}</View>
        <View className="ballot__strong">{words.fingerprint}</View>
        <View className="ballot__code">{(view.fingerprint.match(/.{1,8}/g) ?? []).join(' ')}</View>
        {origin === '' ? <View className="ballot__text">{words.noSite}</View> : null}
        {copied === undefined ? null : (
          <Notice look={copied ? 'info' : 'alert'}>{copied ? words.copied : words.notCopied}</Notice>
        )}
        {origin === ''
          ? null
          : ways.map(({ url, open, copy: copyText }) => (
              <Button key={url} wide onPress={() => (canOpenAddress ? openAddress(url) : void copy(url))}>
                {canOpenAddress ? open : copyText}
              </Button>
            ))}
      </Stack>
    </Card>
  )
}

// The letter to a family: its code to scan or to type, shown once, to be printed, copied or photographed.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { FamilyLetter } from '@core/pledges/pledges-views'
import { Heading, Picture } from '@/platform/elements'
import { phone } from '@/platform/phone'
import { canPrint, printPage } from '@/platform/print'
import { qrPicture } from '@/platform/qr-picture'
import { siteOrigin } from '@/platform/site-origin'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { formatDay } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { enterFamilyWords as words } from '@/ui/words/pledges-families'
import { familyAddress, groupsOf } from './family-code'
import './pledges.scss'

export function FamilyLetterView({ letter }: { readonly letter: FamilyLetter }) {
  const mark = letter.family.desk?.mark ?? ''
  const [copied, setCopied] = useState<boolean>()
  return (
    <View className="stack">
      <Notice icon="check" title={words.letterTitle}>
        {words.letterOnce}
      </Notice>
      {mark === '' ? null : <View className="field__help">{words.letterMark(mark)}</View>}
      <LetterPaper letter={letter} />
      {canPrint ? (
        <Button look="primary" wide onPress={printPage}>
          {words.print}
        </Button>
      ) : null}
      <Button wide onPress={() => void phone.copy(letter.code).then(setCopied)}>
        {words.copy}
      </Button>
      {copied === undefined ? null : <Notice>{copied ? words.copied : words.notCopied}</Notice>}
    </View>
  )
}

function LetterPaper({ letter: { family, code, until } }: { readonly letter: FamilyLetter }) {
  const now = useNow()
  const picture = useMemo(() => qrPicture(familyAddress(siteOrigin(), code)), [code])
  return (
    <View className="family-letter printed">
      <Heading level={3} className="family-letter__title">
        {words.heading}
      </Heading>
      <View className="family-letter__line">{words.letterSays(family.placeName)}</View>
      <View className="family-letter__line">{words.letterScan}</View>
      <Picture src={picture} alt={words.letterQr} className="family-letter__qr" />
      <View className="family-letter__line">{words.letterType}</View>
      <View className="family-letter__code">{groupsOf(code)}</View>
      <View className="family-letter__line">{words.letterUntil(formatDay(until, now))}</View>
      <View className="family-letter__line">{words.letterNoPhone}</View>
    </View>
  )
}

// A letter to somebody who may vote: for which flats, a code to scan or to type, and what to do with it.
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { ElectorLetter } from '@core/ballots/ballots-api'
import { Heading, Picture } from '@/platform/elements'
import { qrPicture } from '@/platform/qr-picture'
import { siteOrigin } from '@/platform/site-origin'
import { letterWords as words } from '@/ui/words/ballot-registers'
import { unitsText } from '@/ui/words/ballots'
import { ballotAddress } from './ballot-code'
import { namesText } from './elector-words'
import './ballot-desk.scss'

interface LetterPaperProps {
  readonly letter: ElectorLetter
  readonly registerName: string
}

export function LetterPaper({ letter, registerName }: LetterPaperProps) {
  const { code, units } = letter
  const picture = useMemo(() => qrPicture(ballotAddress(siteOrigin(), code)), [code])
  return (
    <View className="ballot-paper printed">
      <Heading level={3} className="ballot-paper__title">
        {words.heading}
      </Heading>
      <View className="ballot-paper__strong">{words.whom(namesText(letter))}</View>
      <View className="ballot-paper__line">{words.says(registerName)}</View>
      <View className="ballot-paper__line">{words.forUnits(unitsText(units))}</View>
      <View className="ballot-paper__line">{words.scan}</View>
      <Picture src={picture} alt={words.qr} className="ballot-paper__qr" />
      <View className="ballot-paper__line">{words.type}</View>
      <View className="ballot-paper__code">{groupsOf(code)}</View>
      <View className="ballot-paper__line">{words.once}</View>
    </View>
  )
}

/** As one types it: ABCDE FGHJK. */
function groupsOf(code: string): string {
  return (code.match(/.{1,5}/g) ?? []).join(' ')
}

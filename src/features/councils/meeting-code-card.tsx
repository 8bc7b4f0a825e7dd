// The code on the table: scanned by those who come. Only the committee's screen shows it.
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Picture } from '@/platform/elements'
import { qrPicture } from '@/platform/qr-picture'
import { siteOrigin } from '@/platform/site-origin'
import { Card, Stack } from '@/ui/card'
import { gatheringWords } from '@/ui/words/council-meetings'
import { meetingAddress } from './meeting-code'
import './councils.scss'

const words = gatheringWords.meeting

export function MeetingCodeCard({ code }: { readonly code: string }) {
  const picture = useMemo(() => qrPicture(meetingAddress(siteOrigin(), code)), [code])
  return (
    <Card title={words.code}>
      <Stack tight>
        <Picture src={picture} alt={words.code} className="council__code" />
        <View className="council__text">{words.codeText((code.match(/.{1,5}/g) ?? []).join(' '))}</View>
        <View className="council__note">{words.codeWhen}</View>
      </Stack>
    </Card>
  )
}

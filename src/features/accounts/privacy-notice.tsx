// The whole privacy notice in plain words.
import { View } from '@tarojs/components'
import type { District } from '@core/district/district'
import { List, ListItem } from '@/platform/elements'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { noticeWords, privacyWords } from '@/ui/words/accounts'

export function PrivacyNotice({ district }: { readonly district: District | undefined }) {
  return (
    <>
      {noticeWords(district?.name ?? '本区').map(({ title, lines }) => (
        <Card key={title} title={title}>
          <List>
            {lines.map((line) => (
              <ListItem key={line}>
                <View>{line}</View>
              </ListItem>
            ))}
          </List>
        </Card>
      ))}
      {district?.hotline ? (
        <CallButton wide number={district.hotline} who={district.name}>
          {privacyWords.hotline}
        </CallButton>
      ) : null}
    </>
  )
}

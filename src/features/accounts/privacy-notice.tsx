// The whole privacy notice in plain words.
import type { District } from '@core/district/district'
import { List, ListItem } from '@/platform/elements'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { privacyWords } from '@/ui/words/accounts'
import { noticeWords } from '@/ui/words/privacy'
import './consent-step.scss'

export function PrivacyNotice({ district }: { readonly district: District | undefined }) {
  return (
    <>
      {noticeWords(district?.name ?? '本区').map(({ title, lines }) => (
        <Card key={title} title={title}>
          <List className="consent">
            {lines.map((line) => (
              <ListItem key={line} className={lines.length > 1 ? 'consent__point' : undefined}>
                {line}
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

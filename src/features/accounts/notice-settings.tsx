// When the phone rings for me, and how often it still may.
import { View } from '@tarojs/components'
import type { Me, NoticeSettingsView } from '@core/accounts/accounts-api'
import { phone } from '@/platform/phone'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { noticesWords as words } from '@/ui/words/notices'
import { sentenceOf } from '@/ui/words/refusals'
import { AllowNotices } from './allow-notices'
import { QuietHoursCard } from './quiet-hours'
import { useNoticeSettings } from './use-notice-settings'
import { WorkNotices } from './work-notices'

const nothing = {}

export function NoticeSettingsCards({ me }: { readonly me: Me }) {
  const settings = useQuery('accounts', 'noticeSettings', nothing)
  return <QueryView query={settings}>{(known) => <Settings me={me} known={known} />}</QueryView>
}

function Settings({ me, known }: { readonly me: Me; readonly known: NoticeSettingsView }) {
  const { chosen, choose, saved, refusal } = useNoticeSettings(known)
  return (
    <View className="stack">
      <Card title={words.phone}>
        <View className="stack stack--tight">
          <View>{phone.canAllowMessages ? words.phoneHow : words.phoneNone}</View>
          <AllowNotices />
        </View>
      </Card>
      <QuietHoursCard quiet={chosen.quiet} onChoose={(quiet) => void choose({ quiet })} />
      {me.personId === '' ? null : <WorkNotices settings={chosen} onChoose={(change) => void choose(change)} />}
      {refusal ? <Notice look="alert">{sentenceOf(refusal)}</Notice> : null}
      {saved ? <Notice icon="check">{words.saved}</Notice> : null}
    </View>
  )
}

// What does this keep about me, and do I agree?
import { View } from '@tarojs/components'
import { PrivacyAgreement } from '@/features/accounts/privacy-agreement'
import { PrivacyNotice } from '@/features/accounts/privacy-notice'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { QueryView } from '@/ui/query-view'
import { goBack, Screen } from '@/ui/screen'
import { consentWords } from '@/ui/words/accounts'

export default function PrivacyPage() {
  const me = useMe()
  const district = useDistrict()
  const agreed = async () => {
    await me.refresh()
    goBack()
  }
  return (
    <Screen title={consentWords.title}>
      <View className="stack">
        <PrivacyNotice district={district.data} />
        <QueryView query={me}>{(known) => <PrivacyAgreement me={known} onAgreed={() => void agreed()} />}</QueryView>
      </View>
    </Screen>
  )
}

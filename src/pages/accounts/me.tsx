// Who am I here, how do I read, and what does this keep about me?
import type { Me } from '@core/accounts/accounts-api'
import { callerOf, unreadOf } from '@/features/accounts/caller-of'
import { ClaimCard } from '@/features/accounts/claim-card'
import { MeCard, RolesCard } from '@/features/accounts/me-card'
import { NoticeLinks } from '@/features/accounts/notice-links'
import { PrivacyCard } from '@/features/accounts/privacy-card'
import { ReadingSettings } from '@/features/accounts/reading-settings'
import { useMe } from '@/features/accounts/use-me'
import { forgetVotes } from '@/features/ballots/kept-votes'
import { MattersLink } from '@/features/councils/matters-link'
import { useDistrict } from '@/features/district/use-district'
import { DoorsLink } from '@/features/doors/doors-link'
import { forgetVisitsOf } from '@/features/doors/visit-outbox'
import { CoverageLink } from '@/features/insight/coverage-link'
import { RatesLink } from '@/features/insight/rates-link'
import { CallsLink } from '@/features/calls/calls-link'
import { MembersLink } from '@/features/members/members-link'
import { PledgesLink } from '@/features/pledges/pledges-link'
import { WhistleEntry } from '@/features/partners/whistle-entry'
import { forgetRequestsOf } from '@/features/requests/forget-requests'
import { VolunteersLink } from '@/features/volunteers/volunteers-link'
import { CallButton } from '@/ui/call-button'
import { QueryView } from '@/ui/query-view'
import { useReading } from '@/ui/reading'
import { Screen } from '@/ui/screen'
import { meWords } from '@/ui/words/accounts'
import { homesWords } from '@/ui/words/homes'

export default function MePage() {
  const me = useMe()
  const district = useDistrict()
  const { elder } = useReading()
  return (
    <Screen title={meWords.title} demo={district.data?.demo} door="me" unread={unreadOf(me.data)}>
      <ReadingSettings />
      <QueryView query={me}>{(known) => <MyThings me={known} onChanged={() => void me.refresh()} />}</QueryView>
      {district.data?.hotline && !elder ? (
        <CallButton wide number={district.data.hotline} who={district.data.name}>
          {homesWords.elderHotline}
        </CallButton>
      ) : null}
    </Screen>
  )
}

function MyThings({ me, onChanged }: { readonly me: Me; readonly onChanged: () => void }) {
  return (
    <>
      <MeCard me={me} />
      <RolesCard me={me} />
      <MattersLink />
      <MembersLink me={me} />
      <CallsLink />
      <PledgesLink />
      <VolunteersLink />
      <DoorsLink me={me} />
      <WhistleEntry me={me} />
      <RatesLink caller={callerOf(me)} />
      <CoverageLink caller={callerOf(me)} />
      <NoticeLinks me={me} />
      <ClaimCard me={me} onClaimed={onChanged} />
      <PrivacyCard
        me={me}
        onErased={() => {
          forgetRequestsOf(me.accountId)
          forgetVotes(me.accountId)
          forgetVisitsOf(me.accountId)
          onChanged()
        }}
      />
    </>
  )
}

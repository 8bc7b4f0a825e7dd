// When and where do we meet, have I signed in, and what came of it?
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MeetingView } from '@core/councils/councils-api'
import { signInHours } from '@core/councils/meeting'
import { MeetingCodeCard } from '@/features/councils/meeting-code-card'
import { MeetingCards } from '@/features/councils/meeting-view'
import { MinutesForm } from '@/features/councils/minutes-form'
import { SignInCard } from '@/features/councils/sign-in-card'
import { useSignIn } from '@/features/councils/use-sign-in'
import { useDistrict } from '@/features/district/use-district'
import { EnterStatements } from '@/features/talk/enter-statements'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { gatheringWords } from '@/ui/words/council-meetings'

/** By its id, or by the code on its table: typed in the address, or WeChat's scene. */
export default function MeetingPage() {
  const { id = '', code, m, scene } = useRouter().params
  const form = useSignIn(scene ?? m ?? code ?? '')
  const demo = useDistrict().data?.demo
  const meetingId = form.meeting?.id ?? id
  return (
    <Screen title={gatheringWords.meeting.title} demo={demo}>
      {meetingId === '' ? (
        form.busy ? (
          <Skeleton />
        ) : (
          <SignInCard form={form} />
        )
      ) : (
        <OneMeeting key={meetingId} id={meetingId} signedIn={form.meeting} form={form} />
      )}
    </Screen>
  )
}

interface OneMeetingProps {
  readonly id: string
  /** As the sign-in answered. */
  readonly signedIn: MeetingView | undefined
  readonly form: ReturnType<typeof useSignIn>
}

function OneMeeting({ id, signedIn, form }: OneMeetingProps) {
  // The code on the table is not kept on a phone.
  const query = useQuery('councils', 'meeting', { id }, { keep: false })
  useFresh(query)
  const [published, setPublished] = useState<MeetingView>()
  const now = useNow()
  return (
    <QueryView query={query}>
      {(asked) => {
        const meeting = withSignIn(newest([asked, published]), signedIn)
        const isCommittee = meeting.code !== ''
        // Before it begins nothing was said in it: there is nothing to write down.
        const hasBegun = now >= meeting.startsAt
        return (
          <>
            <MeetingCards meeting={meeting} now={now} />
            {isCommittee ? <MeetingCodeCard code={meeting.code} /> : null}
            {isCommittee && hasBegun ? <MinutesForm meeting={meeting} onPublished={setPublished} /> : null}
            {isCommittee && hasBegun ? <EnterStatements matterId={meeting.matterId} meetingId={id} /> : null}
            {isCommittee || meeting.iSignedIn || !isSignInOpen(meeting, now) ? null : <SignInCard form={form} />}
          </>
        )
      }}
    </QueryView>
  )
}

const hourMs = 3_600_000

function isSignInOpen({ startsAt }: MeetingView, now: number): boolean {
  return now >= startsAt - signInHours.before * hourMs && now <= startsAt + signInHours.after * hourMs
}

/** Who has come is no change of the meeting itself: the answer to a sign-in is no newer than what was asked before it. */
function withSignIn(meeting: MeetingView, signedIn: MeetingView | undefined): MeetingView {
  if (!signedIn) return meeting
  const { iSignedIn } = signedIn
  return { ...meeting, iSignedIn, signedIn: Math.max(meeting.signedIn, signedIn.signedIn) }
}

function newest([first, ...others]: readonly [MeetingView, ...(MeetingView | undefined)[]]): MeetingView {
  return others.reduce<MeetingView>((best, one) => (one && one.updatedAt > best.updatedAt ? one : best), first)
}

// "I am here", by choice: what is kept of it stands before the button, and what became of it in its place.
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CheckInView, DoorView } from '@core/doors/doors-api'
import type { Refusal } from '@core/kernel/result'
import { Region } from '@/platform/elements'
import { canScan, scan } from '@/platform/scan'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { Card, Stack } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { routes } from '@/ui/routes'
import { formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { myVisitWords, visitWords as words } from '@/ui/words/doors'
import { readDoorScene } from './door-scene'
import { Pieces } from './pieces'
import { useCheckIn, type Visiting } from './use-check-in'
import { useConsented } from './use-consented'
import './doors.scss'

interface CheckInCardProps {
  readonly scene: string
  /** Undefined where there is no net to ask which door it is. */
  readonly door: DoorView | undefined
  readonly accountId: string
  /** Asks for the consent that is missing; undefined where none is, or nobody knows. */
  readonly consent: ReactNode
  /** Ask again what was agreed to. */
  readonly askAgain: () => Promise<void>
}

export function CheckInCard({ scene, door, accountId, consent, askAgain }: CheckInCardProps) {
  const { visiting, go: checkIn } = useCheckIn(scene, door, accountId)
  const { asks, go } = useConsented({ visiting, go: checkIn }, consent !== undefined, askAgain)
  if (visiting.status === 'done') return <Noted visit={visiting.visit} again={visiting.again} />
  if (visiting.status === 'waiting') return <Notice icon="check">{words.waiting}</Notice>
  if (door?.mine) return <Noted visit={door.mine} again />
  const closed = door && whyNot(door)
  if (closed !== undefined) return <Notice>{closed}</Notice>
  if (asks) return <>{consent}</>
  return (
    <Card>
      <Stack>
        {visiting.status === 'refused' ? (
          <NotNoted refusal={visiting.refusal} door={door} />
        ) : (
          <Told scene={scene} door={door} />
        )}
        <HereButton scene={scene} status={visiting.status} onPress={go} />
      </Stack>
    </Card>
  )
}

/** What is kept of it, before it is said. */
function Told({ scene, door }: Pick<CheckInCardProps, 'scene' | 'door'>) {
  const asksWhere = door?.checkIn.needsPosition ?? true
  return (
    <>
      {door ? null : <Notice icon="offline">{words.offline}</Notice>}
      <View className="doors__lead">{isOfActivity(scene) ? words.keepsActivity : words.keeps}</View>
      {asksWhere ? <View className="doors__note">{words.asksWhere}</View> : null}
    </>
  )
}

interface HereButtonProps {
  readonly scene: string
  readonly status: Visiting['status']
  readonly onPress: () => void
}

function HereButton({ scene, status, onPress }: HereButtonProps) {
  const doing = status === 'locating' ? words.locating : status === 'sending' ? words.sending : undefined
  return (
    <>
      {doing === undefined ? null : <Region as="status">{doing}</Region>}
      <Button wide look="primary" icon="check" disabled={doing !== undefined} onPress={onPress}>
        {isOfActivity(scene) ? words.arrived : words.here}
      </Button>
    </>
  )
}

function isOfActivity(scene: string): boolean {
  return scene.startsWith('a=')
}

/** Undefined where one may. */
function whyNot({ checkIn: { may, from } }: DoorView): string | undefined {
  switch (may) {
    case 'yes':
      return undefined
    case 'too-early':
      return words.tooEarly(formatMoment(from, Date.now()))
    case 'over':
      return words.over
    case 'not-here':
      return words.notHere
  }
}

function Noted({ visit, again }: { readonly visit: CheckInView; readonly again: boolean }) {
  const now = useNow()
  return (
    <Stack>
      <Notice icon="check" title={again ? words.again : words.done}>
        <Pieces of={[formatMoment(visit.at, now), visit.targetName]} />
        {visit.reportedForName === '' ? null : <View>{words.reportedFor(visit.reportedForName)}</View>}
      </Notice>
      <Button wide onPress={() => void Taro.navigateTo({ url: routes.myVisits })}>
        {myVisitWords.title}
      </Button>
    </Stack>
  )
}

/** Not near, or nobody knows: then the code in the room, or whoever is on duty. */
const byOtherWays = ['visit.outside', 'visit.needs-position', 'visit.stale-code']

function NotNoted({ refusal, door }: { readonly refusal: Refusal; readonly door: DoorView | undefined }) {
  const noPosition = refusal.reason.startsWith('location.')
  const otherWays = noPosition || byOtherWays.includes(refusal.reason)
  return (
    <>
      {noPosition ? (
        <Notice look="alert" title={words.noPositionTitle}>
          {words.noPosition}
        </Notice>
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      {otherWays && canScan ? (
        <Button wide icon="scan" onPress={() => void scanAnother()}>
          {words.scanScreen}
        </Button>
      ) : null}
      {otherWays && door && door.phone !== '' ? <CallButton wide number={door.phone} who={door.name} /> : null}
    </>
  )
}

async function scanAnother(): Promise<void> {
  const scanned = await scan()
  const scene = scanned.ok ? readDoorScene(scanned.value) : undefined
  if (scene !== undefined) void Taro.redirectTo({ url: routes.checkIn(scene) })
}

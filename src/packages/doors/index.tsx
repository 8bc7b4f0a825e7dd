// What is behind the code I have just scanned, and do I want to say that I am here?
import Taro, { useRouter } from '@tarojs/taro'
import type { DoorView } from '@core/doors/doors-api'
import { useMe } from '@/features/accounts/use-me'
import { CheckInCard } from '@/features/doors/check-in-card'
import { readDoorScene } from '@/features/doors/door-scene'
import { DoorRefused } from '@/features/doors/door-refused'
import { useDoor, type ScannedDoor } from '@/features/doors/use-door'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { ErrorState, Skeleton } from '@/ui/states'
import { doorWords, visitWords } from '@/ui/words/doors'

export default function DoorPage() {
  const { scene: given = '', here } = useRouter().params
  const scene = readDoorScene(given) ?? given
  const door = useDoor(scene, here !== undefined)
  const { data } = door.query
  const title = here === undefined ? doorWords.title : visitWords.title
  const line = data && data.phone !== '' ? { number: data.phone, who: data.name } : undefined
  return (
    <Screen title={data?.name ?? title} demo={data?.demo} callLine={line}>
      <Scanned scene={scene} door={door} />
    </Screen>
  )
}

function Scanned({ scene, door }: { readonly scene: string; readonly door: ScannedDoor }) {
  const { query, refused, netGone, onward } = door
  if (refused) return <DoorRefused refusal={refused} />
  if (onward !== undefined) return <Skeleton rows={4} />
  // A team has no page of its own here, and takes no visits.
  if (query.data || (netGone && !scene.startsWith('g='))) return <AtDoor scene={scene} door={query.data} />
  if (query.refusal) return <ErrorState refusal={query.refusal} onRetry={() => void query.refresh()} />
  return <Skeleton rows={4} slow={query.slow} />
}

function AtDoor({ scene, door }: { readonly scene: string; readonly door: DoorView | undefined }) {
  const accountId = useMe().data?.accountId ?? ''
  return (
    <>
      {door ? (
        <Card flush>
          <ListRow icon="place" title={door.name} note={[door.unitName, door.address].filter(Boolean).join(' · ')} />
        </Card>
      ) : null}
      <CheckInCard scene={scene} door={door} accountId={accountId} />
      {door && door.kind !== 'team' ? <ToItsPage door={door} /> : null}
    </>
  )
}

function ToItsPage({ door: { kind, id } }: { readonly door: DoorView }) {
  const isActivity = kind === 'activity'
  const go = () => void Taro.redirectTo({ url: isActivity ? routes.activity(id) : routes.home(id) })
  return (
    <Button wide onPress={go}>
      {isActivity ? visitWords.toActivity : visitWords.toHome}
    </Button>
  )
}

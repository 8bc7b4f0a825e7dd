// What is behind the code I have just scanned, and do I want to say that I am here?
import Taro, { useRouter } from '@tarojs/taro'
import type { DoorView } from '@core/doors/doors-api'
import { ConsentStep, consentMissing } from '@/features/accounts/consent-step'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { CheckInCard } from '@/features/doors/check-in-card'
import { readDoorScene } from '@/features/doors/door-scene'
import { DoorRefused } from '@/features/doors/door-refused'
import { Pieces } from '@/features/doors/pieces'
import { useDoor, type ScannedDoor } from '@/features/doors/use-door'
import { PlaceFinder } from '@/features/homes/place-finder'
import { openPlace } from '@/features/homes/use-homes-screen'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { ErrorState, Skeleton } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { doorWords, visitWords } from '@/ui/words/doors'

const nothing = {}

export default function DoorPage() {
  const { scene: given = '', here } = useRouter().params
  const scene = readDoorScene(given) ?? given
  const door = useDoor(scene, here !== undefined)
  const { data } = door.query
  const district = useDistrict().data
  const title = here === undefined ? doorWords.title : visitWords.title
  const line = data && data.phone !== '' ? { number: data.phone, who: data.name } : undefined
  return (
    <Screen title={data?.name ?? title} demo={data?.demo ?? district?.demo} callLine={line}>
      <Scanned scene={scene} door={door} />
    </Screen>
  )
}

function Scanned({ scene, door }: { readonly scene: string; readonly door: ScannedDoor }) {
  const { query, refused, netGone, onward } = door
  if (refused)
    return (
      <DoorRefused refusal={refused}>
        <FindByName />
      </DoorRefused>
    )
  if (onward !== undefined) return <Skeleton rows={4} />
  // A team has no page of its own here, and takes no visits.
  if (query.data || (netGone && !scene.startsWith('g='))) return <AtDoor scene={scene} door={query.data} />
  if (query.refusal) return <ErrorState refusal={query.refusal} onRetry={() => void query.refresh()} />
  return <Skeleton rows={4} slow={query.slow} />
}

function FindByName() {
  const places = useQuery('homes', 'list', nothing)
  const now = useNow()
  return <QueryView query={places}>{(known) => <PlaceFinder places={known} now={now} onOpen={openPlace} />}</QueryView>
}

function AtDoor({ scene, door }: { readonly scene: string; readonly door: DoorView | undefined }) {
  const me = useMe()
  const askAgain = () => me.refresh()
  // Not known without a net: then the server says what is missing when somebody taps.
  const consent =
    me.data && consentMissing(me.data, false) ? (
      <ConsentStep me={me.data} sensitive={false} before="visit" onAgreed={() => void askAgain()} />
    ) : undefined
  return (
    <>
      {door ? (
        <Card flush>
          <ListRow icon="place" title={door.name}>
            <Pieces of={[door.unitName, door.address]} />
          </ListRow>
        </Card>
      ) : null}
      <CheckInCard
        scene={scene}
        door={door}
        accountId={me.data?.accountId ?? ''}
        consent={consent}
        askAgain={askAgain}
      />
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

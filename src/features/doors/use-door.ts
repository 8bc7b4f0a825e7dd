// Which door a scanned code belongs to, and where that leads. Only the server can tell whether a seal is ours.
import Taro from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import type { DoorView } from '@core/doors/doors-api'
import type { Refusal } from '@core/kernel/result'
import { useQuery, type Query } from '@/rpc/use-query'
import { routes } from '@/ui/routes'

const sealPattern = /~[A-Za-z0-9_-]{11}$/
const unsigned: Refusal = { code: 'invalid', reason: 'door.unsigned', field: 'scene' }

export interface ScannedDoor {
  readonly query: Query<DoorView>
  /** Why it is none of ours. */
  readonly refused: Refusal | undefined
  readonly netGone: boolean
  /** Where it leads from here; undefined where it stays. */
  readonly onward: string | undefined
}

/** `here`: to say "I am here", not to look at the place. */
export function useDoor(scene: string, here: boolean): ScannedDoor {
  // What carries no seal needs nobody's judgement, and is none of ours without a net too.
  const isSealed = sealPattern.test(scene)
  const input = useMemo(() => (isSealed ? { scene } : null), [scene, isSealed])
  const query = useQuery('doors', 'open', input, { keep: false })
  const { data, refusal } = query
  const netGone = data === undefined && (refusal?.reason.startsWith('net.') ?? false)
  const refused = isSealed ? (refusal && isAboutCode(refusal) ? refusal : undefined) : unsigned
  const onward = here ? undefined : netGone ? withoutNet(scene) : data && onwardOf(data, scene)
  useEffect(() => {
    if (onward !== undefined) void Taro.redirectTo({ url: onward })
  }, [onward])
  return { query, refused, netGone, onward }
}

function isAboutCode({ reason }: Refusal): boolean {
  return reason.startsWith('door.') || reason === 'input.scene'
}

/** An activity and a home's own screen are scanned by whoever has come. */
function onwardOf({ kind, id, way }: DoorView, scene: string): string | undefined {
  if (way === 'screen' || kind === 'activity') return undefined
  return kind === 'team' ? routes.team(id) : routes.homeAtDoor(id, scene)
}

/** A home can be read out of what the phone holds, whoever printed the code. */
function withoutNet(scene: string): string | undefined {
  const code = /^h=([^~]+)~/.exec(scene)?.[1]
  return code === undefined ? undefined : routes.homeUnchecked(code, scene)
}

// What there is to print under a unit; one tap makes the sheet and hands it over.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { DoorKind } from '@core/doors/door-code'
import type { PrintableDoor } from '@core/doors/doors-api'
import type { PlateSize } from '@core/doors/plate'
import { givePdf } from '@/platform/pdf-file'
import { call } from '@/rpc/call'
import { useCommand } from '@/rpc/use-command'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { RefusalNotice } from '@/ui/refusal-notice'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { plateWords as words } from '@/ui/words/doors'
import { Pieces } from './pieces'

interface PlateListProps {
  readonly unitId: string
  readonly kind: DoorKind
  readonly what: PlateSize | 'screen'
}

export function PlateList({ unitId, kind, what }: PlateListProps) {
  const input = useMemo(() => ({ unitId, kind }), [unitId, kind])
  const first = useQuery('doors', 'printable', input)
  const pages = useMore(first, (cursor) => call('doors', 'printable', { ...input, cursor }))
  const { made, busyId, command, make } = usePlate()
  return (
    <View className="stack">
      {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
      {made === undefined ? null : <Notice look={made.opened ? 'info' : 'alert'}>{made.text}</Notice>}
      <QueryView query={first}>
        {() =>
          pages.items.length === 0 ? (
            <Empty icon="scan" title={words.none} />
          ) : (
            <Card flush>
              {pages.items.map((door) => (
                <ListRow
                  key={door.id}
                  title={door.name}
                  aside={busyId === door.id ? words.making : undefined}
                  label={words.make(door.name, words.whats[what])}
                  onPress={() => (what === 'screen' ? showScreen(door) : void make(door, what))}
                >
                  <Pieces of={[door.code, door.unitName]} />
                </ListRow>
              ))}
            </Card>
          )
        }
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}

function showScreen({ id }: PrintableDoor) {
  void Taro.navigateTo({ url: routes.homeScreen(id) })
}

function usePlate() {
  const command = useCommand('doors', 'plate')
  const [busyId, setBusyId] = useState('')
  const [made, setMade] = useState<{ readonly opened: boolean; readonly text: string }>()
  async function make({ kind, id }: PrintableDoor, size: PlateSize): Promise<void> {
    if (busyId !== '') return
    setBusyId(id)
    setMade(undefined)
    const result = await command.run({ door: { kind, id }, size })
    if (result.ok) {
      const { fileName, pdf } = result.value
      const opened = (await givePdf(fileName, pdf)) !== 'failed'
      setMade({ opened, text: opened ? words.made(fileName) : words.notOpened })
    }
    setBusyId('')
  }
  return { made, busyId, command, make }
}

// One request that says several things, in two to six parts: each with its service, its words and its desk.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { partLimit } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { formWords, wayWords } from '@/ui/words/ways'
import { ActForm } from './act-form'
import { SplitPart, type WrittenPart } from './split-part'
import type { WayProps } from './way-props'

const words = formWords.split

export function SplitForm({ request, act, onResult, onClose }: WayProps) {
  const blank = { serviceCode: request.serviceCode, description: '', unitId: '' }
  const [unsaid] = useState<readonly WrittenPart[]>([{ ...blank, description: request.description }, blank])
  const kept = useKept(`split.${request.id}`, unsaid)
  const desks = useQuery('requests', 'desks', { id: request.id }, { keep: false })
  const parts = kept.value
  const change = (at: number, part: Partial<WrittenPart>) =>
    kept.change(parts.map((one, index) => (index === at ? { ...one, ...part } : one)))
  async function send() {
    const said = parts.map(({ unitId, ...part }) => ({ ...part, ...(unitId === '' ? {} : { unitId }) }))
    const result = await act.act('split', { parts: said })
    onResult(result)
    if (!result.ok) return
    kept.done()
    onClose()
  }
  return (
    <ActForm
      title={wayWords.split.name}
      help={words.hint}
      act={act}
      name="split"
      fields={parts.map((_, index) => `parts.${index}`)}
      send={words.send}
      onSend={() => void send()}
      onCancel={onClose}
    >
      {parts.map((part, index) => (
        <View key={index} className="act-form__part">
          <SplitPart
            part={part}
            index={index}
            act={act}
            desks={desks.data ?? []}
            onChange={(next) => change(index, next)}
            onRemove={parts.length > 2 ? () => kept.change(parts.filter((_, at) => at !== index)) : undefined}
          />
        </View>
      ))}
      {parts.length < partLimit ? (
        <Button wide icon="plus" onPress={() => kept.change([...parts, blank])}>
          {words.add}
        </Button>
      ) : null}
    </ActForm>
  )
}

// Amends an option: first which one, then its words as they stand, to be changed.
import { useMemo, useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { commonWords } from '@/ui/words/common'
import { councilWayWords, councilWorkWords } from '@/ui/words/council-work'
import { amendOptionForm } from './forms-of-options'
import { newestOf } from './newest-of'
import { MatterForm, type WayFormProps } from './matter-form'

export function AmendOptionForm(given: WayFormProps) {
  const { matter, onClose } = given
  const open = matter.options.filter(({ withdrawn }) => !withdrawn)
  const [optionId, setOptionId] = useState(open.length === 1 ? open[0]?.id : undefined)
  const option = open.find(({ id }) => id === optionId)
  const form = useMemo(() => option && amendOptionForm(option), [option])
  if (option && form)
    // Written from another version it is another text.
    return (
      <MatterForm
        key={option.versions.length}
        form={form}
        name="amendOption"
        part={`${option.id}.${option.versions.length}`}
        {...given}
      />
    )
  return (
    <>
      <Card flush title={`${councilWayWords.amendOption.name}：${councilWorkWords.option.which}`}>
        {open.map((one) => (
          <ListRow key={one.id} title={newestOf(one)?.title ?? ''} onPress={() => setOptionId(one.id)} />
        ))}
      </Card>
      <Button wide onPress={() => onClose(false)}>
        {commonWords.keep}
      </Button>
    </>
  )
}

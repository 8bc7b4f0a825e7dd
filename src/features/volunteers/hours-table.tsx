// Hours of a team or a unit to take along as a table, by name.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { phone } from '@/platform/phone'
import type { Sent } from '@/rpc/call'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { runWords as words } from '@/ui/words/volunteers-work'
import { tablePeriod, type TablePeriod } from './periods'

const options = (['thisMonth', 'thisYear', 'lastYear'] as const).map((value) => ({ value, text: words.periods[value] }))

export function HoursTable({ of }: { readonly of: Sent<'volunteers', 'exportHours'>['of'] }) {
  const [period, setPeriod] = useState<TablePeriod>('thisMonth')
  const [said, setSaid] = useState('')
  const command = useCommand('volunteers', 'exportHours')
  async function take() {
    setSaid('')
    const made = await command.run({ of, ...tablePeriod(period, Date.now()) })
    if (!made.ok) return
    const { fileName, csv, rows } = made.value
    const outcome = await phone.giveFile(fileName, csv)
    const sentences = { saved: words.tableSaved(rows), copied: words.tableCopied(rows), failed: words.tableFailed }
    setSaid(sentences[outcome])
  }
  return (
    <Card title={words.table}>
      <View className="stack stack--tight">
        <View className="field__help">{words.tableLead}</View>
        <SegmentedControl label={words.period} options={options} value={period} onChoose={setPeriod} />
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        {said === '' ? null : <Notice>{said}</Notice>}
        <Button wide busy={command.busy} onPress={() => void take()}>
          {words.takeTable}
        </Button>
      </View>
    </Card>
  )
}

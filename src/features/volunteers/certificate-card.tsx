// A certificate of one's own hours, as a file, with the code by which anybody can check it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { givePdf } from '@/platform/pdf-file'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { useNow } from '@/ui/use-now'
import { hoursWords as words } from '@/ui/words/volunteers-hours'
import { certificatePeriod } from './periods'
import './volunteers.scss'

type Outcome = Awaited<ReturnType<typeof givePdf>>
const outcomeWords: Readonly<Record<Outcome, string>> = {
  saved: words.saved,
  opened: words.opened,
  failed: words.failed,
}

export function CertificateCard({ year }: { readonly year: number }) {
  const now = useNow()
  const [period, setPeriod] = useState<'year' | 'all'>('year')
  const [made, setMade] = useState<{ readonly code: string; readonly outcome: Outcome }>()
  const command = useCommand('volunteers', 'certificate')
  async function make() {
    setMade(undefined)
    const result = await command.run(certificatePeriod(period, year, now))
    if (!result.ok) return
    const { fileName, pdf, code } = result.value
    setMade({ code, outcome: await givePdf(fileName, pdf) })
  }
  const options = [
    { value: 'year', text: words.periods.year(year) },
    { value: 'all', text: words.periods.all },
  ] as const
  return (
    <Card title={words.certificate}>
      <View className="stack stack--tight">
        <View className="field__help">{words.certificateLead}</View>
        <SegmentedControl label={words.period} options={options} value={period} onChoose={setPeriod} />
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        {made ? <Made {...made} /> : null}
        <Button wide look="primary" busy={command.busy} onPress={() => void make()}>
          {words.make}
        </Button>
      </View>
    </Card>
  )
}

function Made({ code, outcome }: { readonly code: string; readonly outcome: Outcome }) {
  if (outcome === 'failed') return <Notice look="alert">{words.failed}</Notice>
  return (
    <Notice icon="check" title={words.made}>
      <View>{outcomeWords[outcome]}</View>
      <View className="volunteers__code">{words.code(code)}</View>
      <View>{words.codeNote}</View>
    </Notice>
  )
}

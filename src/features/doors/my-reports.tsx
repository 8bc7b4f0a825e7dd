// 双报到: a serving member reports to the community where they live; begun and ended by nobody else.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyReport, ReportChoices } from '@core/doors/doors-api'
import { useCommand } from '@/rpc/use-command'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { QueryView } from '@/ui/query-view'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatDay } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { reportWords as words } from '@/ui/words/doors'
import { PickNamed } from './pick-named'
import { Pieces } from './pieces'
import './doors.scss'

const asked = {}

export function MyReports() {
  const reports = useQuery('doors', 'myReports', asked)
  const [writing, setWriting] = useState(false)
  const changed = () => {
    setWriting(false)
    void reports.refresh()
  }
  return (
    <Card title={words.title}>
      <Stack>
        <View className="doors__note">{words.lead}</View>
        <View className="doors__note">{words.who}</View>
        <QueryView query={reports} rows={1}>
          {(standing) => (
            <>
              {standing.map((report) => (
                <Standing key={report.id} report={report} onEnded={changed} />
              ))}
              {writing ? (
                <ReportForm onSent={changed} />
              ) : (
                <Button wide icon="plus" onPress={() => setWriting(true)}>
                  {words.begin}
                </Button>
              )}
            </>
          )}
        </QueryView>
      </Stack>
    </Card>
  )
}

function Standing({ report, onEnded }: { readonly report: MyReport; readonly onEnded: () => void }) {
  const now = useNow()
  const { busy, refusal, run } = useCommand('doors', 'endReport')
  const end = async () => {
    if ((await run({ id: report.id })).ok) onEnded()
  }
  return (
    <View className="doors__report">
      <View className="doors__lead">{words.mine(report.communityName)}</View>
      <Pieces of={[report.partnerUnitName, formatDay(report.reportedAt, now)]} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <TwoStep
        text={words.end}
        question={words.endQuestion}
        sure={words.endSure}
        busy={busy}
        onSure={() => void end()}
      />
    </View>
  )
}

function ReportForm({ onSent }: { readonly onSent: () => void }) {
  const choices = useQuery('doors', 'reportChoices', asked)
  return (
    <QueryView query={choices} rows={3}>
      {(known) => <ReportFields choices={known} onSent={onSent} />}
    </QueryView>
  )
}

function ReportFields({ choices, onSent }: { readonly choices: ReportChoices; readonly onSent: () => void }) {
  const { communities, partnerUnits, ownPartnerUnitId } = choices
  const only = communities.length === 1 ? (communities[0]?.id ?? '') : ''
  const [communityId, setCommunity] = useState(only)
  const [partnerUnitId, setPartner] = useState(ownPartnerUnitId)
  const { busy, refusal, run } = useCommand('doors', 'reportTo')
  const send = async () => {
    if ((await run({ communityId, partnerUnitId })).ok) onSent()
  }
  return (
    <Stack>
      <PickNamed label={words.community} units={communities} value={communityId} onChoose={setCommunity} />
      <PickNamed label={words.unit} units={partnerUnits} value={partnerUnitId} onChoose={setPartner} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        wide
        look="primary"
        busy={busy}
        disabled={communityId === '' || partnerUnitId === ''}
        onPress={() => void send()}
      >
        {words.send}
      </Button>
    </Stack>
  )
}

// The last look before somebody stands in for another, and how that is taken back.
import { View } from '@tarojs/components'
import type { DecisionView, ElectorRow as Elector } from '@core/ballots/ballots-api'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { TwoStep } from '@/ui/two-step'
import { proxyWords as words } from '@/ui/words/ballot-desk'
import { electorText, namesText } from './elector-words'
import { useElectors } from './use-electors'
import './ballots.scss'

interface ProxyCardProps {
  readonly view: DecisionView
  readonly principal: Elector
  readonly onDone: () => void
  readonly onOther: () => void
}

export function ProxyConfirm({
  view,
  principal,
  holder,
  onDone,
  onOther,
}: ProxyCardProps & { readonly holder: Elector }) {
  const command = useCommand('ballots', 'setProxy')
  async function send() {
    const result = await command.run({ decisionId: view.id, principalKey: principal.key, holderKey: holder.key })
    if (result.ok) onDone()
  }
  return (
    <Card title={words.confirm}>
      <View className="stack">
        <View className="ballot__strong">{words.confirmText(electorText(principal), electorText(holder))}</View>
        <View className="ballot__text">{words.paper}</View>
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        <Button look="primary" wide busy={command.busy} onPress={() => void send()}>
          {words.send}
        </Button>
        <Button wide disabled={command.busy} onPress={onOther}>
          {words.another}
        </Button>
      </View>
    </Card>
  )
}

export function ProxyStands({ view, principal, onDone, onOther }: ProxyCardProps) {
  const command = useCommand('ballots', 'setProxy')
  const { registerId } = view.electorate
  const [holder] = useElectors({ registerId, decisionId: view.id, find: principal.proxyHolder }).items
  async function takeBack() {
    const result = await command.run({ decisionId: view.id, principalKey: principal.key, holderKey: '' })
    if (result.ok) onDone()
  }
  return (
    <Card title={electorText(principal)}>
      <View className="stack">
        <View className="ballot__text">{holder ? words.stands(namesText(holder)) : words.standsUnknown}</View>
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        <TwoStep
          text={words.takeBack}
          question={words.takeBackQuestion}
          sure={words.takeBackSure}
          busy={command.busy}
          onSure={() => void takeBack()}
        />
        <Button wide disabled={command.busy} onPress={onOther}>
          {words.another}
        </Button>
      </View>
    </Card>
  )
}

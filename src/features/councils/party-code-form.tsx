// Makes a code by which one account may speak for a party; shown once.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { commonWords } from '@/ui/words/common'
import { councilWayWords, councilWorkWords } from '@/ui/words/council-work'
import type { WayFormProps } from './matter-form'
import { onlyOf, partyOptions } from './work-form'
import './councils.scss'

const words = councilWorkWords.party

export function PartyCodeForm({ matter, onClose }: WayFormProps) {
  const options = partyOptions(matter.parties)
  const [partyId, setPartyId] = useState(onlyOf(options))
  const [made, setMade] = useState<{ readonly name: string; readonly code: string }>()
  const command = useCommand('councils', 'partyCode')
  async function make() {
    const result = await command.run({ id: matter.id, partyId })
    const name = matter.parties.find(({ id }) => id === partyId)?.name ?? ''
    if (result.ok) setMade({ name, code: result.value.code })
  }
  return (
    <Card title={councilWayWords.partyCode.name}>
      <View className="stack">
        <View className="field__help">{words.codeHelp}</View>
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        <ChoiceList label={words.which} options={options} value={partyId} onChoose={setPartyId} />
        {made ? (
          <Notice icon="check" title={words.code(made.name, made.code)}>
            {words.codeNext}
          </Notice>
        ) : null}
        <Button look="primary" wide busy={command.busy} disabled={partyId === ''} onPress={() => void make()}>
          {words.codeSend}
        </Button>
        <Button wide onPress={() => onClose(false)}>
          {made ? words.codeSeen : commonWords.keep}
        </Button>
      </View>
    </Card>
  )
}

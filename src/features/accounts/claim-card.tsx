// A member of staff takes up the invitation they were given on paper.
import { View } from '@tarojs/components'
import type { Me } from '@core/accounts/accounts-api'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { useCommand } from '@/rpc/use-command'
import { meWords } from '@/ui/words/accounts'
import { sentenceOf } from '@/ui/words/refusals'

const codeLength = 12

export function ClaimCard({ me, onClaimed }: { readonly me: Me; readonly onClaimed: () => void }) {
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [name, setName] = useState<string>()
  const claim = useCommand('accounts', 'claim')
  const send = async () => {
    const result = await claim.run({ code: code.replace(/\s/g, '') })
    if (!result.ok) return
    setName(result.value.name)
    onClaimed()
  }
  if (name !== undefined) return <Notice>{meWords.claimed(name)}</Notice>
  if (!me.consented || me.personId !== '') return null
  if (!open)
    return (
      <Card flush>
        <ListRow icon="desk" title={meWords.claim} note={meWords.claimNote} onPress={() => setOpen(true)} />
      </Card>
    )
  return (
    <Card title={meWords.claim}>
      <View className="stack">
        <Field
          label={meWords.claimLabel}
          help={meWords.claimHelp}
          value={code}
          onInput={setCode}
          maxLength={codeLength + 4}
          error={claim.refusal ? sentenceOf(claim.refusal) : undefined}
          onConfirm={() => void send()}
        />
        <Button wide look="primary" busy={claim.busy} onPress={() => void send()}>
          {meWords.claimNow}
        </Button>
      </View>
    </Card>
  )
}

// Somebody was given a code by which they speak for a party.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { FieldsForm } from '@/ui/fields-form'
import type { FormField } from '@/ui/form-field'
import { routes } from '@/ui/routes'
import { councilWords } from '@/ui/words/councils'
import './councils.scss'

const words = councilWords.claim
const fields: readonly FormField[] = [{ kind: 'line', name: 'code', label: words.label, help: words.help, most: 40 }]

export function ClaimParty() {
  const [open, setOpen] = useState(false)
  const claim = useCommand('councils', 'claimParty')
  if (!open)
    return (
      <Button icon="lock" onPress={() => setOpen(true)}>
        {councilWords.list.claim}
      </Button>
    )
  async function send(code: string): Promise<boolean> {
    const result = await claim.run({ code: code.replace(/[\s-]/g, '') })
    if (result.ok) void Taro.navigateTo({ url: routes.matterWork(result.value.id) })
    return result.ok
  }
  return (
    <View className="council__whole">
      <FieldsForm
        place="claim-party"
        title={councilWords.list.claim}
        fields={fields}
        refusal={claim.refusal}
        busy={claim.busy}
        send={words.send}
        onSend={({ code = '' }) => send(code)}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}

// A code that is none of ours: said plainly, with the ways on that need no code.
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Refusal } from '@core/kernel/result'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { doorWords as words } from '@/ui/words/doors'

const typedPattern = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/

export function DoorRefused({ refusal }: { readonly refusal: Refusal }) {
  const unknown = refusal.reason === 'door.unknown' || refusal.reason === 'door.gone'
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const open = () => {
    const code = typed.trim().toUpperCase()
    setWrong(!typedPattern.test(code))
    if (typedPattern.test(code)) void Taro.navigateTo({ url: routes.homeByCode(code) })
  }
  return (
    <Stack>
      <Notice look="alert" title={unknown ? words.unknown : words.notOurs}>
        {unknown ? words.unknownNext : words.notOursNext}
      </Notice>
      <Card>
        <Stack>
          <Field
            label={words.typed}
            help={words.typedHelp}
            value={typed}
            maxLength={80}
            error={wrong ? words.typedWrong : undefined}
            onInput={setTyped}
            onConfirm={open}
          />
          <Button wide look="primary" onPress={open}>
            {words.open}
          </Button>
        </Stack>
      </Card>
      <Button wide icon="home" onPress={() => void Taro.reLaunch({ url: routes.homes })}>
        {words.list}
      </Button>
    </Stack>
  )
}

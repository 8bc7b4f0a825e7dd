// How a list is written: its columns, and an example to copy.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RegisterKind } from '@core/ballots/register'
import { phone } from '@/platform/phone'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { columnWords, exampleCsv, listWords as words } from '@/ui/words/ballot-registers'
import './ballots.scss'
import './ballot-desk.scss'

export function ListColumns({ kind }: { readonly kind: RegisterKind }) {
  const [copied, setCopied] = useState(false)
  const { must, may } = columnWords[kind === 'owners' ? 'owners' : 'people']
  const example = exampleCsv(kind)
  const copy = async () => setCopied(await phone.copy(example))
  return (
    <Card title={words.columns}>
      <View className="stack stack--tight">
        <View className="ballot__strong">{words.must}</View>
        <Columns columns={must} />
        <View className="ballot__strong">{words.may}</View>
        <Columns columns={may} />
        <View className="ballot__strong">{words.example}</View>
        <View className="ballot__code ballot-desk__lines">{example}</View>
        <Button wide onPress={() => void copy()}>
          {copied ? words.copied : words.copy}
        </Button>
      </View>
    </Card>
  )
}

function Columns({ columns }: { readonly columns: readonly { readonly name: string; readonly note: string }[] }) {
  return (
    <View>
      {columns.map(({ name, note }) => (
        <View key={name} className="ballot__text">{`${name}：${note}`}</View>
      ))}
    </View>
  )
}

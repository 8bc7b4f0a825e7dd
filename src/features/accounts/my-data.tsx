// Everything kept about me, to read, to copy and, where the phone saves files, to keep as one.
import { View } from '@tarojs/components'
import type { PersonalData } from '@core/accounts/accounts-api'
import { useState } from 'react'
import { List, ListItem } from '@/platform/elements'
import { phone } from '@/platform/phone'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { myDataWords as words } from '@/ui/words/my-data'
import { readMyData, textOf, type DataEntry, type DataSection } from './read-my-data'
import './my-data.scss'

const nothing = {}
const fileName = 'zhibu-jiayuan.json'

export function MyData() {
  const data = useQuery('accounts', 'exportData', nothing, { keep: false })
  return <QueryView query={data}>{(known) => <Sections data={known} />}</QueryView>
}

function Sections({ data }: { readonly data: PersonalData }) {
  const sections = readMyData(data)
  return (
    <View className="stack">
      <TakeAway data={data} sections={sections} />
      {sections.map((section) => (
        <Card key={section.title} title={section.title}>
          {section.entries.length === 0 ? <View className="my-data__label">{words.none}</View> : null}
          <List>
            {section.entries.map((entry, at) => (
              <ListItem key={at} className="my-data__entry">
                <Entry entry={entry} />
              </ListItem>
            ))}
          </List>
        </Card>
      ))}
    </View>
  )
}

function Entry({ entry: { title, facts } }: { readonly entry: DataEntry }) {
  return (
    <>
      {title === '' ? null : <View className="my-data__title">{title}</View>}
      {facts.map(({ label, value }, at) => (
        <View key={at} className="my-data__fact">
          {label === '' ? null : <View className="my-data__label">{label}</View>}
          <View className={label === '' ? 'my-data__label' : 'my-data__value'}>{value}</View>
        </View>
      ))}
    </>
  )
}

interface TakeAwayProps {
  readonly data: PersonalData
  readonly sections: readonly DataSection[]
}

function TakeAway({ data, sections }: TakeAwayProps) {
  const [said, setSaid] = useState<{ readonly text: string; readonly look: 'info' | 'alert' }>()
  const say = (done: boolean, text: string, otherwise: string) =>
    setSaid(done ? { text, look: 'info' } : { text: otherwise, look: 'alert' })
  const copy = async () => say(await phone.copy(textOf(sections)), words.copied, words.notCopied)
  const save = async () => {
    const outcome = await phone.giveFile(fileName, JSON.stringify(data, null, 2))
    say(outcome === 'saved', words.saved, words.notSaved)
  }
  return (
    <Card>
      <View className="stack stack--tight">
        <View>{words.lead}</View>
        <Button wide look="primary" onPress={() => void copy()}>
          {words.copy}
        </Button>
        {phone.savesFiles ? (
          <Button wide onPress={() => void save()}>
            {words.save}
          </Button>
        ) : null}
        {said ? <Notice look={said.look}>{said.text}</Notice> : null}
      </View>
    </Card>
  )
}

// Finds somebody of a register by a piece of the name or of the flat; all of them while nothing is looked for.
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { ElectorRow } from '@core/ballots/ballots-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { QueryView } from '@/ui/query-view'
import { Empty } from '@/ui/states'
import { registerWords as words } from '@/ui/words/ballot-registers'
import { useElectors, type ElectorsAsked } from './use-electors'

interface ElectorSearchProps extends Omit<ElectorsAsked, 'find'> {
  readonly title: string
  /** Shows everybody while nothing is looked for. */
  readonly all?: boolean | undefined
  readonly children: (elector: ElectorRow) => ReactNode
}

/** What the server lists of a search at most. */
const foundLimit = 100

export function ElectorSearch({ title, all = false, children, ...of }: ElectorSearchProps) {
  const [typed, setTyped] = useState('')
  const [find, setFind] = useState('')
  const electors = useElectors(all || find !== '' ? { ...of, find } : null)
  const ask = () => setFind(typed.trim())
  const everybody = () => {
    setTyped('')
    setFind('')
  }
  return (
    <Card title={title}>
      <View className="stack">
        <Field
          label={words.find}
          help={words.findHelp}
          kind="search"
          maxLength={40}
          value={typed}
          onInput={setTyped}
          onConfirm={ask}
        />
        <View className="row">
          <Button icon="search" onPress={ask}>
            {words.findSend}
          </Button>
          {all && find !== '' ? <Button onPress={everybody}>{words.findAll}</Button> : null}
        </View>
        {all || find !== '' ? (
          <QueryView query={electors.first}>
            {() => (
              <>
                {electors.items.length === 0 ? <Empty icon="search" title={words.findNone} /> : null}
                <View>
                  {electors.items.map((elector) => (
                    <View key={elector.key}>{children(elector)}</View>
                  ))}
                </View>
                {find !== '' && electors.items.length === foundLimit ? (
                  <View className="field__help">{words.findMany}</View>
                ) : null}
                {electors.hasMore ? (
                  <Button wide busy={electors.loadingMore} onPress={() => void electors.loadMore()}>
                    {words.more}
                  </Button>
                ) : null}
              </>
            )}
          </QueryView>
        ) : null}
      </View>
    </Card>
  )
}

// One register: what it is, a newer list for it, its letters, and who is in it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RegisterView } from '@core/ballots/ballots-api'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { showTop } from '@/ui/show-top'
import { useNow } from '@/ui/use-now'
import { listWords, registerWords as words } from '@/ui/words/ballot-registers'
import { ElectorLetter } from './elector-letter'
import { ElectorSearch } from './elector-search'
import { LettersBatch } from './letters-batch'
import { ListForm } from './list-form'
import { RegisterHead } from './register-head'
import { grouped } from './shares'

interface RegisterWholeProps {
  readonly register: RegisterView
  readonly onChanged: () => void
}

type Looked = 'whole' | 'renew' | 'letters'

export function RegisterWhole({ register, onChanged }: RegisterWholeProps) {
  const now = useNow()
  const [looked, setLooked] = useState<Looked>('whole')
  const [taken, setTaken] = useState<RegisterView>()
  const look = (next: Looked) => {
    setLooked(next)
    setTaken(undefined)
    showTop()
  }
  const whole = () => look('whole')
  if (looked === 'letters') return <LettersBatch register={register} onClose={whole} />
  if (looked === 'renew')
    return (
      <ListForm
        head={register}
        title={listWords.renewTitle}
        onDone={(renewed) => {
          whole()
          setTaken(renewed)
          onChanged()
        }}
        onClose={whole}
      />
    )
  return (
    <>
      {taken ? <TakenNotice register={taken} /> : null}
      <View className="stack">
        <RegisterHead register={register} now={now} />
        <Card flush>
          <ListRow icon="inbox" title={words.letters} note={words.lettersNote} onPress={() => look('letters')} />
          <ListRow icon="list" title={words.renew} note={words.renewNote} onPress={() => look('renew')} />
        </Card>
      </View>
      <Everybody register={register} />
    </>
  )
}

export function TakenNotice({ register: { kind, versions } }: { readonly register: RegisterView }) {
  const { electors = 0, units = 0 } = versions.at(-1) ?? {}
  return (
    <Notice icon="check" title={listWords.done}>
      {listWords.doneText(grouped(electors), grouped(units))}
      {kind === 'owners' ? listWords.doneOwners : ''}
    </Notice>
  )
}

function Everybody({ register }: { readonly register: RegisterView }) {
  const [open, setOpen] = useState('')
  return (
    <ElectorSearch key={register.version} title={words.all} registerId={register.id} all>
      {(elector) => (
        <ElectorLetter
          elector={elector}
          register={register}
          open={elector.key === open}
          onOpen={() => setOpen(elector.key === open ? '' : elector.key)}
        />
      )}
    </ElectorSearch>
  )
}

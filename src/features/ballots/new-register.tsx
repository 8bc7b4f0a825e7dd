// A new register: what it is of first, then the list itself.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { RegisterView } from '@core/ballots/ballots-api'
import { registerKinds } from '@core/ballots/register'
import { newId } from '@/platform/new-id'
import { removeKept } from '@/platform/storage'
import { Card } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers, FormField } from '@/ui/form-field'
import { newRegisterWords as words, registerKindWords } from '@/ui/words/ballot-registers'
import { ListForm } from './list-form'
import { UnitChain, type NamedUnit } from './unit-chain'
import type { RegisterHead } from './use-register-upload'

interface NewRegisterProps {
  readonly units: readonly NamedUnit[]
  readonly onDone: (register: RegisterView) => void
  readonly onClose: () => void
}

const place = 'register.new'
const nameLimit = 60
const fields: readonly FormField[] = [
  {
    kind: 'one',
    name: 'kind',
    label: words.kind,
    options: registerKinds.map((value) => ({ value, ...registerKindWords[value] })),
  },
  { kind: 'line', name: 'name', label: words.name, hint: words.nameHint, most: nameLimit },
  { kind: 'line', name: 'scopeName', label: words.scopeName, help: words.scopeHelp, most: nameLimit },
]

export function NewRegister({ units, onDone, onClose }: NewRegisterProps) {
  const [answers, setAnswers] = useState<Answers>()
  const [chosen, setChosen] = useState<readonly string[]>(() => [units[0]?.id ?? ''])
  const unitId = chosen.at(-1) ?? ''
  const kind = registerKinds.find((one) => one === answers?.kind) ?? 'owners'
  // A list of another kind or place is another register, also where the first was lost half-way.
  const id = useMemo(() => newIdFor(kind, unitId), [kind, unitId])
  if (answers) {
    const { name = '', scopeName = '' } = answers
    const head: RegisterHead = { id, kind, name, unitId, scopeName }
    const done = (register: RegisterView) => {
      removeKept(place)
      onDone(register)
    }
    return <ListForm head={head} onDone={done} onClose={() => setAnswers(undefined)} />
  }
  return (
    <>
      <Card title={words.unit}>
        <View className="stack">
          <View className="field__help">{words.unitHelp}</View>
          <UnitChain units={units} chosen={chosen} onChoose={setChosen} />
        </View>
      </Card>
      <FieldsForm
        place={place}
        title={words.title}
        fields={fields}
        refusal={undefined}
        busy={false}
        send={words.next}
        check={faultsIn}
        // Kept until the list is in.
        onSend={(said) => {
          setAnswers(said)
          return Promise.resolve(false)
        }}
        onClose={onClose}
      />
    </>
  )
}

function newIdFor(kind: string, unitId: string): string {
  return kind === '' || unitId === '' ? '' : newId()
}

function faultsIn({ kind = '', name = '' }: Answers): Answers {
  return {
    ...(kind === '' ? { kind: words.choose } : {}),
    ...(name.trim().length < 2 ? { name: words.nameFault } : {}),
  }
}

// Which lists say who may vote here?
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useMe } from '@/features/accounts/use-me'
import { NewRegister } from '@/features/ballots/new-register'
import { committeeUnitsOf } from '@/features/ballots/own-units'
import { RegistersList } from '@/features/ballots/registers-list'
import type { NamedUnit } from '@/features/ballots/unit-chain'
import { useDistrict } from '@/features/district/use-district'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { newRegisterWords, registerWords as words } from '@/ui/words/ballot-registers'

export default function RegistersPage() {
  const me = useMe()
  const units = committeeUnitsOf(me.data)
  const demo = useDistrict().data?.demo
  const [adding, setAdding] = useState(false)
  return (
    <Screen
      title={adding ? newRegisterWords.title : words.title}
      demo={demo}
      foot={
        adding || units.length === 0 ? null : (
          <Button look="primary" wide icon="plus" onPress={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <QueryView query={me}>
        {() =>
          units.length === 0 ? (
            <Empty icon="lock" title={words.notYours} />
          ) : adding ? (
            <NewRegister
              units={units}
              onDone={({ id }) => openRegister(id, () => setAdding(false))}
              onClose={() => setAdding(false)}
            />
          ) : (
            <OwnRegisters units={units} />
          )
        }
      </QueryView>
    </Screen>
  )
}

function OwnRegisters({ units }: { readonly units: readonly NamedUnit[] }) {
  const registers = useQuery('ballots', 'registers', units.length === 0 ? null : {})
  return (
    <QueryView query={registers}>
      {(all) => <RegistersList registers={all} onOpen={(id) => openRegister(id)} />}
    </QueryView>
  )
}

function openRegister(id: string, then: () => void = () => undefined): void {
  void Taro.navigateTo({ url: routes.register(id) }).then(then)
}

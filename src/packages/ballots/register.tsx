// Who may vote by this list, and has everybody got his letter?
import { useRouter } from '@tarojs/taro'
import { RegisterWhole } from '@/features/ballots/register-whole'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { registerWords as words } from '@/ui/words/ballot-registers'

export default function RegisterPage() {
  const { id = '' } = useRouter().params
  const registers = useQuery('ballots', 'registers', {})
  const register = registers.data?.find((one) => one.id === id)
  return (
    <Screen title={words.one} demo={register?.demo}>
      <QueryView query={registers}>
        {() =>
          register ? (
            <RegisterWhole register={register} onChanged={() => void registers.refresh()} />
          ) : (
            <Empty icon="list" title={words.missing} />
          )
        }
      </QueryView>
    </Screen>
  )
}

// What do we ask everybody to decide, and by which rule?
import Taro, { useRouter } from '@tarojs/taro'
import { AnnounceForm } from '@/features/ballots/announce-form'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { announceWords } from '@/ui/words/ballot-desk'

const words = announceWords

export default function AnnouncePage() {
  const { matter = '' } = useRouter().params
  const asked = useQuery('councils', 'get', { id: matter })
  const registers = useQuery('ballots', 'registers', {})
  return (
    <Screen title={words.title} demo={asked.data?.demo}>
      <QueryView query={asked}>
        {(found) => {
          if (!found.isCommittee) return <Empty icon="lock" title={words.notYours} />
          if (found.stage !== 'decide') return <Empty icon="lock" title={words.notInDecide} />
          return (
            <QueryView query={registers}>
              {(lists) =>
                lists.length === 0 ? (
                  <Empty
                    title={words.noRegister}
                    action={{ text: words.toRegisters, onPress: () => void Taro.navigateTo({ url: routes.registers }) }}
                  />
                ) : (
                  <AnnounceForm matter={found} registers={lists} />
                )
              }
            </QueryView>
          )
        }}
      </QueryView>
    </Screen>
  )
}

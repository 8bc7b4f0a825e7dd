// Where a request is, in words: what was added to it, and how the place was found or which home it is.
import type { RequestPlace } from '@core/requests/request'
import { useQuery } from '@/rpc/use-query'
import { requestWords } from '@/ui/words/requests'

const nothing = {}

export function usePlaceWords({ source, homeId, note }: RequestPlace): string {
  const homes = useQuery('homes', 'list', homeId === '' ? null : nothing)
  const home = homes.data?.find(({ id }) => id === homeId)
  const where = home ? requestWords.new.atHome(home.name) : requestWords.one.placeOf[source]
  return [note, where].filter((part) => part !== '').join(' · ')
}

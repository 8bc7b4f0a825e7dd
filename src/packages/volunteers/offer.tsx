// What do we do, where, and when?
import Taro, { useRouter } from '@tarojs/taro'
import { useCallback, useMemo } from 'react'
import { useMe } from '@/features/accounts/use-me'
import { searchPlaces } from '@/features/homes/search-places'
import { OfferForm } from '@/features/volunteers/offer-form'
import { runningUnits } from '@/features/volunteers/running-units'
import { useActivity } from '@/features/volunteers/use-activity'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { goBack, Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { offerWords as words } from '@/ui/words/volunteers-work'

const nothing = {}

export default function OfferPage() {
  const { id = '', team = '' } = useRouter().params
  return (
    <Screen title={id === '' ? words.offer : words.change}>
      {id !== '' ? <Change id={id} /> : team !== '' ? <OfferOfTeam teamId={team} /> : <Offer />}
    </Screen>
  )
}

const show = ({ id }: { readonly id: string }) => void Taro.redirectTo({ url: routes.activity(id) })

function Offer() {
  const me = useMe()
  const units = runningUnits(me.data)
  const find = useFind()
  return (
    <QueryView query={me}>
      {() =>
        units.length === 0 ? (
          <NotFor />
        ) : (
          <OfferForm units={units} team={undefined} activity={undefined} find={find} onDone={show} />
        )
      }
    </QueryView>
  )
}

function OfferOfTeam({ teamId }: { readonly teamId: string }) {
  const find = useFind()
  const team = useQuery(
    'volunteers',
    'team',
    useMemo(() => ({ id: teamId }), [teamId]),
  )
  return (
    <QueryView query={team}>
      {({ id, name, unitId, unitName, mayRun }) =>
        mayRun ? (
          <OfferForm
            units={[{ value: unitId, text: unitName }]}
            team={{ id, name }}
            activity={undefined}
            find={find}
            onDone={show}
          />
        ) : (
          <NotFor />
        )
      }
    </QueryView>
  )
}

function Change({ id }: { readonly id: string }) {
  const { query } = useActivity(id)
  const find = useFind()
  return (
    <QueryView query={query}>
      {(activity) =>
        activity.mayRun ? (
          <OfferForm units={[]} team={undefined} activity={activity} find={find} onDone={goBack} />
        ) : (
          <NotFor />
        )
      }
    </QueryView>
  )
}

function NotFor() {
  return <Empty icon="lock" title={words.notFor} next={words.notForNext} />
}

/** Service places by a part of their name. */
function useFind() {
  const places = useQuery('homes', 'list', nothing).data
  return useCallback((typed: string) => searchPlaces(places ?? [], typed), [places])
}

// The ways to what neighbours share, on the first screen: matters of all, what others asked for, and one's own votes.
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { Pressable, Region } from '@/platform/elements'
import { useQuery } from '@/rpc/use-query'
import { Icon } from '@/ui/icon'
import { routes } from '@/ui/routes'
import { Spoken } from '@/ui/spoken'
import { mattersLinkWords as words } from '@/ui/words/matters-link'
import { votesToDo } from './votes-to-do'
import './entry-tiles.scss'

const nothing = {}
const tiles = [
  { icon: 'people', text: words.title, url: routes.matters },
  { icon: 'place', text: words.board, url: routes.board },
  { icon: 'check', text: words.votes, url: routes.myBallots },
] as const

/** All three are always there: who holds a letter has no vote yet, and nothing jumps when the answer comes. */
export function EntryTiles({ me }: { readonly me: Me | undefined }) {
  const votes = useQuery('ballots', 'mine', me?.consented ? nothing : null).data ?? []
  const toDo = votesToDo(votes)
  return (
    <Region as="navigation" label={words.tiles} className="entry-tiles">
      {tiles.map(({ icon, text, url }) => (
        <Pressable key={url} className="entry-tiles__one" onPress={() => void Taro.navigateTo({ url })}>
          {/* The badge is the doors' own. */}
          <View className="bottom-nav__icon">
            <Icon name={icon} />
            {url === routes.myBallots && toDo > 0 ? (
              <>
                <Text className="bottom-nav__badge">{toDo}</Text>
                <Spoken>{words.toDo}</Spoken>
              </>
            ) : null}
          </View>
          <Text className="entry-tiles__text">{text}</Text>
        </Pressable>
      ))}
    </Region>
  )
}

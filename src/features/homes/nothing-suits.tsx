// No place is as it was asked for: says so, and takes the conditions off.
import { anything } from '@core/homes/wanted'
import { Empty } from '@/ui/states'
import { homesWords } from '@/ui/words/homes'
import { walkingWords } from '@/ui/words/walking'
import type { HomesScreen } from './use-homes-screen'

export function NothingSuits({ screen }: { readonly screen: Pick<HomesScreen, 'ofKind' | 'setWanted'> }) {
  if (screen.ofKind.length === 0) return <Empty icon="place" title={homesWords.empty} next={homesWords.emptyNext} />
  const action = { text: walkingWords.takeOff, onPress: () => screen.setWanted(anything) }
  return <Empty icon="search" title={walkingWords.nothingSuits} next={walkingWords.nothingSuitsNext} action={action} />
}

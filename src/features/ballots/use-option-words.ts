// What each choice means, in the words of the matter's own options: what one says yes to, or which way is which.
import type { DecisionView } from '@core/ballots/ballots-api'
import { useQuery } from '@/rpc/use-query'
import { choiceNotes, yesMeans } from '@/ui/words/ballots'

type Notes = Readonly<Record<string, string>>

export function useOptionWords(view: DecisionView | undefined): Notes {
  const yesNo = view?.options.some(({ id }) => id === 'yes') ?? true
  const isOfMatter = view !== undefined && (!yesNo || view.optionId !== '')
  const matter = useQuery('councils', 'get', isOfMatter ? { id: view.matterId } : null)
  const meant = (matter.data?.options ?? []).flatMap(({ id, versions }) => {
    const last = versions.at(-1)
    return last ? [[id, last] as const] : []
  })
  if (!yesNo) return { abstain: choiceNotes.abstain, ...Object.fromEntries(meant.map(([id, { text }]) => [id, text])) }
  const asked = meant.find(([id]) => id === view?.optionId)?.[1]
  return asked ? { ...choiceNotes, yes: yesMeans(asked.title, asked.text) } : choiceNotes
}

// What was decided, is my ballot in it, and how can I count again?
import Taro, { useRouter } from '@tarojs/taro'
import type { DecisionView } from '@core/ballots/ballots-api'
import { useMe } from '@/features/accounts/use-me'
import { RuleLines } from '@/features/ballots/how-card'
import { OptionsCard, OutcomeCard, PartCard } from '@/features/ballots/outcome-cards'
import { OwnProof } from '@/features/ballots/own-proof'
import { RecountCard } from '@/features/ballots/recount-card'
import { useDecision } from '@/features/ballots/use-decision'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { ballotWords } from '@/ui/words/ballots'

const words = ballotWords.result

export default function ResultPage() {
  const { id = '' } = useRouter().params
  const owner = useMe().data?.accountId ?? ''
  const { query } = useDecision(id)
  return (
    <Screen title={words.title} demo={query.data?.demo}>
      <QueryView query={query}>{(view) => <Outcome view={view} owner={owner} />}</QueryView>
    </Screen>
  )
}

function Outcome({ view, owner }: { readonly view: DecisionView; readonly owner: string }) {
  const { tally, state } = view
  const go = (url: string) => () => void Taro.navigateTo({ url })
  if (!tally || state !== 'closed')
    return (
      <>
        <Notice icon="clock" title={words.notYet}>
          {words.notYetText}
        </Notice>
        <Button look="primary" wide onPress={go(routes.decision(view.id))}>
          {words.toVote}
        </Button>
      </>
    )
  return (
    <>
      <OutcomeCard view={view} tally={tally} />
      <OwnProof key={view.fingerprint} view={view} owner={owner} />
      <PartCard view={view} tally={tally} />
      <OptionsCard view={view} tally={tally} />
      <Card title={words.article}>
        <RuleLines view={view} />
      </Card>
      <RecountCard view={view} />
      <Button wide onPress={go(routes.matter(view.matterId))}>
        {ballotWords.vote.matter}
      </Button>
    </>
  )
}

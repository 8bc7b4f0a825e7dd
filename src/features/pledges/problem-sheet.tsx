// One problem: what it is, and taking it on, for oneself or for one's unit.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ProblemView } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { Option } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Tag } from '@/ui/tag'
import { pledgeWords } from '@/ui/words/pledges'
import { problemStateWords, problemWords as words } from '@/ui/words/pledges-problems'
import { FactLines } from './fact-lines'
import { takeWays } from './take-ways'
import './pledges.scss'

interface TakeProblemProps {
  readonly problem: ProblemView
  /** The organisation knows the name already. */
  readonly isKnown: boolean
  /** The partner units for which this person speaks. */
  readonly units: readonly Option<string>[]
  readonly onChanged: (problem: ProblemView) => void
}

export function ProblemFacts({ problem }: Pick<TakeProblemProps, 'problem'>) {
  const { title, text, placeName, unitName, skills, state, isDone } = problem
  return (
    <>
      <Card title={title} aside={<Tag look="soft">{isDone ? words.solvedTag : problemStateWords[state]}</Tag>}>
        <View className="pledge__text">{text}</View>
      </Card>
      {state === 'closed' ? (
        <Notice icon={isDone ? 'check' : undefined} title={isDone ? words.done : words.closed} />
      ) : null}
      {state === 'solved' ? <Notice icon="clock" title={words.waits} /> : null}
      <FactLines
        lines={[
          [pledgeWords.where, placeName],
          [pledgeWords.skills, skills.join('、')],
          [pledgeWords.whoOffers, unitName],
        ]}
      />
    </>
  )
}

export function TakeProblem({ problem, isKnown, units, onChanged }: TakeProblemProps) {
  const [name, setName] = useState('')
  const take = useCommand('pledges', 'takeProblem')
  const ways = takeWays(problem, units)
  if (problem.state !== 'open' && problem.state !== 'taken') return null
  if (ways.length === 0) return null
  if (problem.free === 0) return problem.mine.some(({ state }) => state === 'taken') ? null : <Notice title={words.enough} /> // prettier-ignore
  async function go(partnerUnitId: string) {
    const result = await take.run({
      id: problem.id,
      name: name.trim(),
      ...(partnerUnitId === '' ? {} : { partnerUnitId }),
    })
    if (result.ok) onChanged(result.value)
  }
  const asksName = !isKnown && ways.some(({ unitId }) => unitId === '')
  return (
    <Card>
      <View className="stack">
        {asksName ? (
          <Field
            label={pledgeWords.name}
            placeholder={pledgeWords.nameHint}
            maxLength={20}
            value={name}
            onInput={setName}
          />
        ) : null}
        {take.refusal ? <RefusalNotice refusal={take.refusal} /> : null}
        {ways.map(({ unitId, text }, index) => (
          <Button
            key={unitId}
            wide
            look={index === 0 && problem.mine.every(({ state }) => state !== 'taken') ? 'primary' : 'plain'}
            busy={take.busy}
            onPress={() => void go(unitId)}
          >
            {text}
          </Button>
        ))}
        <View className="field__help">{words.takeNote}</View>
      </View>
    </Card>
  )
}

// How those concerned judge what came of it, and one's own word on it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import type { MatterRating } from '@core/councils/meeting'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers, FormField } from '@/ui/form-field'
import { councilWords, matterRatingWords } from '@/ui/words/councils'
import './councils.scss'

const words = councilWords.one
const most = 500
const ratings: readonly MatterRating['rating'][] = ['satisfied', 'acceptable', 'dissatisfied']
const fields: readonly FormField[] = [
  {
    kind: 'one',
    name: 'rating',
    label: words.rate,
    options: ratings.map((value) => ({ value, text: matterRatingWords[value] })),
  },
  { kind: 'text', name: 'comment', label: words.rateComment, most },
]

interface RatingCardProps {
  readonly matter: MatterView
  readonly onRated: (matter: MatterView) => void
}

/** Once there is something to judge. */
export function RatingCard({ matter, onRated }: RatingCardProps) {
  const [again, setAgain] = useState(false)
  const command = useCommand('councils', 'rate')
  const { id, stage, mayRate, myRating, ratings: counts } = matter
  if (stage !== 'doing' && stage !== 'closed') return null
  const total = counts.satisfied + counts.acceptable + counts.dissatisfied
  async function send({ rating, comment = '' }: Answers): Promise<boolean> {
    const given = ratings.find((one) => one === rating)
    if (!given) return false
    const result = await command.run({ id, rating: given, comment })
    if (!result.ok) return false
    setAgain(false)
    onRated(result.value)
    return true
  }
  return (
    <>
      <Card title={words.ratings}>
        <View className="council__text">
          {total === 0 ? words.noRatings : words.ratingCounts(counts.satisfied, counts.acceptable, counts.dissatisfied)}
        </View>
        {myRating && !again ? (
          <View className="council__line">
            <View className="council__text">{words.rated(matterRatingWords[myRating.rating])}</View>
            <Button look="quiet" onPress={() => setAgain(true)}>
              {words.rateAgain}
            </Button>
          </View>
        ) : null}
      </Card>
      {mayRate && (!myRating || again) ? (
        <FieldsForm
          place={`rate.${id}`}
          fields={fields}
          first={myRating ?? undefined}
          refusal={command.refusal}
          busy={command.busy}
          send={words.rateSend}
          check={({ rating = '' }) => (rating === '' ? { rating: words.rate } : {})}
          onSend={send}
        />
      ) : null}
    </>
  )
}

// Which other request this one is the same as: each close by with its words and photos, to tell whether it is.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RequestSummary } from '@core/requests/requests-api'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { QueryView } from '@/ui/query-view'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { workWords } from '@/ui/words/desk'
import { formWords, wayWords } from '@/ui/words/ways'
import { RequestPhotos } from './request-photos'
import type { WayProps } from './way-props'
import './act-form.scss'

const words = formWords.merge

export function MergeForm({ request, act, onResult, onClose }: WayProps) {
  const likely = useQuery('requests', 'likely', { id: request.id }, { keep: false })
  const [chosenId, setChosenId] = useState('')
  const refused = act.refused?.name === 'merge' && act.refused.refusal.code !== 'conflict' ? act.refused.refusal : null
  async function send(intoId: string) {
    const result = await act.act('merge', { intoId })
    onResult(result)
    if (result.ok) onClose()
  }
  return (
    <Card title={wayWords.merge.name}>
      <View className="stack">
        {refused ? <RefusalNotice refusal={refused} /> : null}
        <QueryView query={likely} rows={2}>
          {(found) => (
            <>
              <View className="act-form__help">{found.length === 0 ? words.none : words.hint}</View>
              {found.map((candidate) => (
                <Candidate
                  key={candidate.id}
                  candidate={candidate}
                  chosen={candidate.id === chosenId}
                  busy={act.busy === 'merge'}
                  onChoose={() => setChosenId(candidate.id)}
                  onSure={() => void send(candidate.id)}
                />
              ))}
            </>
          )}
        </QueryView>
        <Button wide onPress={onClose}>
          {workWords.cancel}
        </Button>
      </View>
    </Card>
  )
}

interface CandidateProps {
  readonly candidate: RequestSummary
  readonly chosen: boolean
  readonly busy: boolean
  readonly onChoose: () => void
  readonly onSure: () => void
}

function Candidate({ candidate, chosen, busy, onChoose, onSure }: CandidateProps) {
  const now = useNow()
  const { id, description, placeNote, submittedAt, photoCount } = candidate
  const about = [placeNote, words.submitted(formatMoment(submittedAt, now))].filter((part) => part !== '')
  return (
    <View className="act-form__part stack stack--tight">
      <View>{description}</View>
      <View className="act-form__note">{about.join(' · ')}</View>
      {photoCount > 0 ? <CandidatePhotos id={id} /> : null}
      {chosen ? (
        <>
          <View className="act-form__help">{words.chosen}</View>
          <Button look="primary" wide busy={busy} onPress={onSure}>
            {words.sure}
          </Button>
        </>
      ) : (
        <Button onPress={onChoose}>{words.same}</Button>
      )}
    </View>
  )
}

/** A list tells how many photos there are; their addresses come with the request itself. */
function CandidatePhotos({ id }: { readonly id: string }) {
  const { data } = useQuery('requests', 'get', { id }, { keep: false })
  return data ? <RequestPhotos photos={data.photos} of={data} /> : null
}

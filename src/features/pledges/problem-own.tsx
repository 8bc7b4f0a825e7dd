// For those at a problem: a note of progress, that it is solved, or giving it back without a reason.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { saidLimit } from '@core/pledges/pledges-api'
import type { MyShare, ProblemView } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { Option } from '@/ui/choice'
import { FieldsForm } from '@/ui/fields-form'
import { Notice } from '@/ui/notice'
import { problemWords as words } from '@/ui/words/pledges-problems'
import { EndButton } from './family-reach'

interface ProblemOwnProps {
  readonly problem: ProblemView
  readonly units: readonly Option<string>[]
  readonly onChanged: (problem: ProblemView) => void
  /** Given back: ask for it again. */
  readonly onEnded: () => void
}

export function ProblemOwn({ problem, units, onChanged, onEnded }: ProblemOwnProps) {
  const [saying, setSaying] = useState<'noteProgress' | 'solved'>()
  const atIt = problem.mine.filter(({ state }) => state === 'taken')
  if (atIt.length === 0) return null
  const done = (next: ProblemView) => {
    setSaying(undefined)
    onChanged(next)
  }
  if (saying) return <SayForm problem={problem} saying={saying} onChanged={done} onClose={() => setSaying(undefined)} />
  return (
    <Card>
      <View className="stack">
        {atIt.map((share) => (
          <Notice key={share.pledgeId} icon="check" title={sayMine(share, units)} />
        ))}
        {problem.state === 'taken' ? (
          <>
            <Button look="primary" wide onPress={() => setSaying('noteProgress')}>
              {words.note}
            </Button>
            <Button wide icon="check" onPress={() => setSaying('solved')}>
              {words.solved}
            </Button>
          </>
        ) : null}
        {atIt.map((share) => (
          <EndButton
            key={share.pledgeId}
            pledgeId={share.pledgeId}
            text={leaveText(share, atIt, units)}
            onEnded={onEnded}
          />
        ))}
      </View>
    </Card>
  )
}

function sayMine({ partnerUnitId }: MyShare, units: readonly Option<string>[]): string {
  return partnerUnitId === '' ? words.mine : words.mineFor(nameOf(partnerUnitId, units))
}

function leaveText({ partnerUnitId }: MyShare, atIt: readonly MyShare[], units: readonly Option<string>[]): string {
  return atIt.length === 1 || partnerUnitId === '' ? words.leave : words.leaveFor(nameOf(partnerUnitId, units))
}

function nameOf(unitId: string, units: readonly Option<string>[]): string {
  return units.find(({ value }) => value === unitId)?.text ?? ''
}

interface SayFormProps extends Pick<ProblemOwnProps, 'problem' | 'onChanged'> {
  readonly saying: 'noteProgress' | 'solved'
  readonly onClose: () => void
}

function SayForm({ problem: { id }, saying, onChanged, onClose }: SayFormProps) {
  const command = useCommand('pledges', saying)
  const { idFor, settled } = useCommandIds()
  const said = words.say[saying]
  return (
    <FieldsForm
      place={`pledges.${saying}.${id}`}
      title={said.title}
      fields={[
        { kind: 'text', name: 'text', label: said.label, help: words.noteHelp, hint: said.hint, most: saidLimit },
      ]}
      refusal={command.refusal}
      busy={command.busy}
      send={said.send}
      onSend={async ({ text = '' }) => {
        const result = await command.run({ id, commandId: idFor(`${saying}:${text}`), text })
        settled(result)
        if (result.ok) onChanged(result.value)
        return result.ok
      }}
      onClose={onClose}
    />
  )
}

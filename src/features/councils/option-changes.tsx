// What was changed in an option each time, by whom, and why, the newest first.
import { View } from '@tarojs/components'
import type { MatterOption, OptionVersion } from '@core/councils/matter'
import { diffOption, type OptionDiff } from '@core/councils/option-diff'
import { useMemo } from 'react'
import { formatMoment } from '@/ui/time'
import { councilWords } from '@/ui/words/councils'
import { DiffText } from './diff-text'
import './councils.scss'

const words = councilWords.one
const parts = [
  ['title', words.changeFields.title],
  ['text', words.changeFields.text],
  ['costText', words.changeFields.cost],
  ['consequences', words.changeFields.consequences],
] as const satisfies readonly (readonly [keyof OptionDiff, string])[]

export function OptionChanges({ option, now }: { readonly option: MatterOption; readonly now: number }) {
  const changes = useMemo(() => changesOf(option), [option])
  return (
    <View className="stack stack--tight">
      {changes.map(({ version, diff }) => (
        <View key={version.at} className="council__part">
          <View className="council__note">{words.changedBy(version.byName, formatMoment(version.at, now))}</View>
          {version.reason === '' ? null : <View className="council__text">{words.why(version.reason)}</View>}
          {parts.map(([part, name]) =>
            diff[part].some(({ kind }) => kind !== 'same') ? (
              <View key={part}>
                <View className="council__note">{name}</View>
                <DiffText segments={diff[part]} />
              </View>
            ) : null,
          )}
        </View>
      ))}
    </View>
  )
}

interface Change {
  readonly version: OptionVersion
  readonly diff: OptionDiff
}

function changesOf({ versions }: MatterOption): readonly Change[] {
  return versions
    .flatMap((version, index) => {
      const before = versions[index - 1]
      return before ? [{ version, diff: diffOption(before, version) }] : []
    })
    .reverse()
}

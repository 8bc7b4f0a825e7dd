// What was added (underlined, bold) and what was taken away (struck through), and the same in words for the ear.
import { Text, View } from '@tarojs/components'
import type { DiffSegment } from '@core/councils/option-diff'
import { Spoken } from '@/ui/spoken'
import { councilWords } from '@/ui/words/councils'
import './diff-text.scss'

const said = { same: '', added: councilWords.one.added, removed: councilWords.one.removed }

export function DiffText({ segments }: { readonly segments: readonly DiffSegment[] }) {
  return (
    <View className="diff">
      {segments.map(({ kind, text }, index) => (
        <Text key={index} className={`diff__${kind}`}>
          {kind === 'same' ? null : <Spoken>{said[kind]}</Spoken>}
          {text}
        </Text>
      ))}
    </View>
  )
}

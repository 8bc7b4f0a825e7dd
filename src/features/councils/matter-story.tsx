// Every step of a matter in plain words, with who and when, the newest first.
import { View } from '@tarojs/components'
import type { CouncilFact } from '@core/councils/council-fact'
import { List, ListItem } from '@/platform/elements'
import { Card } from '@/ui/card'
import { formatMoment } from '@/ui/time'
import { councilFactWords, saidInFact } from '@/ui/words/council-facts'
import { councilWords } from '@/ui/words/councils'
import './councils.scss'

export function MatterStory({ log, now }: { readonly log: readonly CouncilFact[]; readonly now: number }) {
  const steps = [...log.entries()].reverse()
  return (
    <Card title={councilWords.one.story}>
      <List>
        {steps.map(([index, fact]) => (
          <ListItem key={index} className="council__step">
            <View className="council__text">{councilFactWords(fact)}</View>
            {saidInFact(fact) === '' ? null : <View className="council__said">{saidInFact(fact)}</View>}
            <View className="council__note">{formatMoment(fact.at, now)}</View>
          </ListItem>
        ))}
      </List>
    </Card>
  )
}

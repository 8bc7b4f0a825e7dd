// Is yours one of these? Each with its words and its photos, large when tapped, so that one can tell.
import { View } from '@tarojs/components'
import type { SimilarView } from '@core/board/board-api'
import { Heading, List, ListItem } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { useNow } from '@/ui/use-now'
import { boardWords } from '@/ui/words/board'
import { BoardPhotos } from './board-photos'
import { EntryLine } from './entry-line'
import type { Similar } from './use-similar'
import './board.scss'

const words = boardWords.similar

export function SimilarStep({ similar }: { readonly similar: Similar }) {
  const now = useNow()
  return (
    <View className="stack">
      <View>
        <Heading level={2} className="entry-text">
          {words.title}
        </Heading>
        <View className="board-note">{words.help}</View>
      </View>
      {similar.refusal ? <RefusalNotice refusal={similar.refusal} /> : null}
      <List className="stack">
        {similar.found.map((entry) => (
          <ListItem key={entry.id}>
            <OneOfThem entry={entry} now={now} similar={similar} />
          </ListItem>
        ))}
      </List>
      <Button wide onPress={similar.different}>
        {words.different}
      </Button>
    </View>
  )
}

interface OneOfThemProps {
  readonly entry: SimilarView
  readonly now: number
  readonly similar: Similar
}

function OneOfThem({ entry, now, similar }: OneOfThemProps) {
  return (
    <Card>
      <View className="stack stack--tight">
        <View className="entry-text">{entry.text}</View>
        <EntryLine entry={entry} now={now} more={words.near(entry.metres)} />
        <BoardPhotos entry={entry} />
        <Button wide icon="check" busy={similar.joining === entry.id} onPress={() => similar.same(entry.id)}>
          {words.same}
        </Button>
      </View>
    </Card>
  )
}

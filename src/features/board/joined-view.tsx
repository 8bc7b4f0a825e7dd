// It was the same matter: nothing more to write, and what comes of it will be told.
import { View } from '@tarojs/components'
import { Heading } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { boardWords } from '@/ui/words/board'
import './board.scss'

const words = boardWords.similar

export function JoinedView({ onLook, onAgain }: { readonly onLook: () => void; readonly onAgain: () => void }) {
  return (
    <Card>
      <View className="stack">
        <Heading level={2} className="entry-text">
          {words.joinedTitle}
        </Heading>
        <View className="board-note">{words.joinedNext}</View>
        <Button look="primary" wide onPress={onLook}>
          {words.look}
        </Button>
        <Button wide onPress={onAgain}>
          {words.again}
        </Button>
      </View>
    </Card>
  )
}

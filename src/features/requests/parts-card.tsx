// The parts of a request that is dealt with in several, each with how it stands.
import type { RequestView } from '@core/requests/requests-api'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Tag } from '@/ui/tag'
import { requestWords } from '@/ui/words/requests'

const words = requestWords.parts

interface PartsCardProps {
  readonly request: Pick<RequestView, 'parts'>
  /** For staff: each part is a request of its own. */
  readonly onOpen?: ((id: string) => void) | undefined
}

export function PartsCard({ request: { parts }, onOpen }: PartsCardProps) {
  if (parts.length === 0) return null
  const done = parts.filter((part) => part.done).length
  return (
    <Card flush title={words.done(parts.length, done)}>
      {parts.map((part) => (
        <ListRow
          key={part.id}
          title={part.description}
          note={part.serviceName}
          aside={<Tag look={part.done ? 'outline' : 'soft'}>{part.done ? words.isDone : words.isOpen}</Tag>}
          onPress={onOpen && (() => onOpen(part.id))}
        />
      ))}
    </Card>
  )
}

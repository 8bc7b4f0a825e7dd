// The next page of a long list; nothing where there is none (`rpc/use-more`).
import { Button } from './button'
import { commonWords } from './words/common'

export interface Pages {
  readonly hasMore: boolean
  readonly busy: boolean
  readonly more: () => Promise<void>
}

interface MoreButtonProps {
  readonly pages: Pages
  readonly look?: 'plain' | 'quiet' | undefined
}

export function MoreButton({ pages, look }: MoreButtonProps) {
  if (!pages.hasMore) return null
  return (
    <Button look={look} wide busy={pages.busy} onPress={() => void pages.more()}>
      {commonWords.more}
    </Button>
  )
}

// What is this post, and do I want it?
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { useMe } from '@/features/accounts/use-me'
import { PostDesk } from '@/features/pledges/post-desk'
import { PostSheet } from '@/features/pledges/post-sheet'
import { useLatest } from '@/features/pledges/use-latest'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { postWords as words } from '@/ui/words/pledges-posts'

export default function PostPage() {
  const { id = '' } = useRouter().params
  const query = useQuery(
    'pledges',
    'post',
    useMemo(() => ({ id }), [id]),
  )
  const { latest, put } = useLatest(query)
  const isKnown = (useMe().data?.name ?? '') !== ''
  return (
    <Screen title={words.title} demo={(latest ?? query.data)?.demo}>
      <QueryView query={query}>
        {(read) => (
          <>
            <PostSheet post={latest ?? read} isKnown={isKnown} onChanged={put} />
            <PostDesk post={latest ?? read} onChanged={put} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}

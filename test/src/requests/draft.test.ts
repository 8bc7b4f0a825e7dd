// A fresh draft: what is not said is not assumed.
import { freshDraft } from '@/features/requests/draft'
import { submissionOf } from '@/features/requests/submission-of'

jest.mock('@/platform/storage', () => ({ readKept: () => undefined }))

test('neighbours see it only where it was said that they may', () => {
  const fresh = freshDraft('someone')
  expect(submissionOf(fresh).mayShow).toBe(false)
  expect(submissionOf({ ...fresh, mayShow: true }).mayShow).toBe(true)
})

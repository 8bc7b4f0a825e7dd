// The order of one's own requests.
import { awaitedFirst } from '@/features/requests/awaited-first'

test('what waits for my word comes first, then what is under way; within each, as it came', () => {
  const given = [
    { id: 'a', queue: 'done' },
    { id: 'b', queue: 'toDo' },
    { id: 'c', queue: 'waiting' },
    { id: 'd', queue: 'toDo' },
  ] as const
  expect(awaitedFirst(given).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a'])
})

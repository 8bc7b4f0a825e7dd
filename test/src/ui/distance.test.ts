// A distance is never said more exactly than a straight line deserves.
import { formatMetres } from '@/ui/distance'

test.each([
  [0, '10 米'],
  [243, '240 米'],
  [994, '990 米'],
  [995, '1 公里'],
  [1000, '1 公里'],
  [1249, '1.2 公里'],
  [9960, '10 公里'],
  [18_400, '18 公里'],
])('%d metres are said as %s', (metres, said) => {
  expect(formatMetres(metres)).toBe(said)
})

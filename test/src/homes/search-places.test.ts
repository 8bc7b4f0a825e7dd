// Finding a place by what somebody remembers of it.
import type { PlaceSummary } from '@core/homes/homes-api'
import { searchPlaces } from '@/features/homes/search-places'

const place = (name: string, address: string): PlaceSummary => ({
  id: name,
  code: `C-${name}`,
  kind: 'branchHome',
  name,
  address,
  position: { lng: 119.4, lat: 34.7 },
  hours: '24/7',
  services: [],
  phone: '',
  accessibility: { wheelchair: 'yes', steps: 0, accessibleToilet: false, note: '' },
  demo: true,
})
const places = [place('海棠家院', '听涛路 1 号'), place('听涛家院', '中山路 2 号'), place('云山家院', '云山路 3 号')]
const found = (typed: string) => searchPlaces(places, typed).map(({ name }) => name)

test('names come before addresses', () => {
  expect(found('听涛')).toEqual(['听涛家院', '海棠家院'])
})

test('blanks and case do not matter, and nothing typed shows all', () => {
  expect(found(' c-云 山')).toEqual(['云山家院'])
  expect(found('  ')).toHaveLength(3)
})

test('what is nowhere finds nothing', () => {
  expect(found('月球')).toEqual([])
})

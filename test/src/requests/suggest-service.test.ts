// Which services typed words suggest.
import { suggestServices } from '@/features/requests/suggest-service'
import { aService } from '../../given'

const lamp = aService({ code: 'lamp', keywords: ['路灯', '楼道灯', '太黑'], order: 1 })
const corridor = aService({ code: 'corridor', keywords: ['楼道', '杂物'], order: 2 })
const noise = aService({ code: 'noise', keywords: ['吵'], order: 3 })
const services = [noise, corridor, lamp]
const codes = (words: string) => suggestServices(words, services).map((service) => service.code)

test('words without any keyword suggest nothing', () => {
  expect(codes('今天天气不错')).toEqual([])
})

test('the longer keyword wins', () => {
  expect(codes('楼道灯坏了三天')).toEqual(['lamp', 'corridor'])
})

test('equal matches keep the order of the list of services', () => {
  expect(codes('杂物，太黑')).toEqual(['lamp', 'corridor'])
})

test('at most three', () => {
  const many = Array.from({ length: 5 }, (_, order) => aService({ code: `s${order}`, keywords: ['灯'], order }))
  expect(suggestServices('灯', many)).toHaveLength(3)
})

// The words on printed sheets. They leave the product on paper, so they are not among the screens' words.
import type { PlaceKind } from '@core/homes/service-place'
import type { DoorKind } from './door-code'

interface PlateWords {
  readonly placeKinds: Readonly<Record<PlaceKind, string>>
  readonly kinds: Readonly<Record<DoorKind, string>>
  readonly slogans: Readonly<Record<DoorKind, string>>
  readonly scanFor: Readonly<Record<DoorKind, string>>
  readonly labels: Readonly<Record<'hours' | 'times' | 'address' | 'phone' | 'code', string>>
  readonly byWechat: string
  readonly byAnyPhone: string
  readonly demo: string
}

export const plateWords: PlateWords = {
  placeKinds: { branchHome: '支部家院', serviceCentre: '党群服务中心', microPosition: '微阵地' },
  kinds: { place: '支部家院', team: '志愿服务队', activity: '志愿活动' },
  slogans: { place: '家门口，有人在', team: '搭把手，邻里亲', activity: '搭把手，邻里亲' },
  scanFor: {
    place: '扫一扫：看今天谁值班、有事提诉求、记一次到访',
    team: '扫一扫：看看我们做什么、报名参加',
    activity: '扫一扫：报名、到场记一次',
  },
  labels: { hours: '开放时间', times: '时间', address: '地址', phone: '电话', code: '门牌码' },
  byWechat: '微信扫这个',
  byAnyPhone: '手机都能扫',
  demo: '示例数据',
}

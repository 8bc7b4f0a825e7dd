// All that the screens of homes say.
import type { Accessibility, PlaceKind } from '@core/homes/service-place'

export const homesWords = {
  title: '附近的家院',
  elderTitle: '支部家院',
  locating: '正在找您的位置…',
  nearestTo: { location: '按您现在的位置', map: '按您在地图上选的位置', none: '全区的家院' },
  relocate: '重新定位',
  pickOnMap: '在地图上选位置',
  pickOther: '换个位置',
  pickTitle: '拖动地图，把红点对准您在的地方',
  pickDone: '就在这里',
  pickCancel: '不选了',
  refusedNext: '可以在地图上选一下您在哪里，或者按名字找。',
  allowNext: '想让手机自己找，先在设置里允许用位置，再点“用我的位置”。',
  tryLocate: '用我的位置',
  backToNearest: '回到最近的家院',
  search: '按名字或地址找',
  searchShort: '按名字找',
  searchHint: '例如 小区、街道的名字',
  searchEmpty: (text: string) => `没有找到“${text}”。`,
  searchEmptyNext: '换个说法试试，比如只写小区名。',
  count: (count: number) => `共 ${count} 处`,
  showAll: '再看几处',
  nearestFirst: '离您最近',
  far: '您离本区比较远，下面是最近的几处。',
  empty: '这里还没有家院。',
  emptyNext: '换一种类型看看。',
  kinds: '看哪一种',
  map: '家院地图',
  mapOwn: '您的位置',
  showMap: '看地图',
  showList: '看列表',
  scan: '扫门口的码',
  request: '提诉求',
  elderNearest: '离您最近的家院',
  elderOthers: '看别的家院',
  elderHotline: '给区里打电话',
  openDetail: '看怎么走、几点开门',
  codeUnknown: '没有找到这个码对应的家院。下面是附近的家院。',
} as const

export const homeWords = {
  title: '家院',
  today: '今天',
  week: '一周开放时间',
  closedDay: '不开门',
  services: '这里能办什么',
  people: { now: '现在值班', term: '这里的工作人员' },
  nobody: '现在没有人值班。有急事请打电话。',
  accessibility: '好不好进',
  directions: '怎么去',
  address: '地址',
  openMap: '打开地图导航',
  copyAddress: '复制地址',
  copied: '地址已复制。',
  chain: '这里归谁管',
  requestHere: '在这里提诉求',
  requestHereShort: '提诉求',
  phone: (number: string) => `电话 ${number}`,
  noPhone: '没有留电话',
} as const

export const kindWords: Readonly<Record<PlaceKind, string>> = {
  branchHome: '支部家院',
  serviceCentre: '党群服务中心',
  microPosition: '微阵地',
}

export const weekdayWords = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** Whether it is open, and the next change. */
export const openWords = {
  open: '开门中',
  closed: '没开门',
  unknown: '开放时间请打电话问',
  until: (time: string) => `${time} 关门`,
  allDay: '全天开门',
  opensToday: (time: string) => `今天 ${time} 开门`,
  opensTomorrow: (time: string) => `明天 ${time} 开门`,
  opensOn: (weekday: string, time: string) => `${weekday} ${time} 开门`,
} as const

export function accessibilityWords({ wheelchair, steps, accessibleToilet }: Omit<Accessibility, 'note'>): string[] {
  const door = { yes: '轮椅可以自己进', limited: '轮椅要有人帮一把', no: '轮椅进不去' }[wheelchair]
  return [
    steps === 0 ? '门口没有台阶' : `门口有 ${steps} 级台阶`,
    door,
    accessibleToilet ? '有无障碍厕所' : '没有无障碍厕所',
  ]
}

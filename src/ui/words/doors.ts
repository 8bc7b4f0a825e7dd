// Doors, visits and plates in plain words.
import type { DoorKind } from '@core/doors/door-code'
import type { PlateSize } from '@core/doors/plate'
import './doors-refusals'

export const doorWords = {
  title: '门口的码',
  looking: '正在看这是哪里的码…',
  notOurs: '这不是我们的门牌码',
  notOursNext: '请不要相信它，也请告诉工作人员。要找家院，请在下面的名单里按名字找。',
  unknown: '没有找到这个码',
  unknownNext: '可能门牌换过了，请告诉工作人员。要找家院，请在下面的名单里按名字找。',
} as const

export const visitWords = {
  title: '我来了',
  here: '我来了',
  arrived: '我到了',
  keeps: '点不点都由您。点了只记：您哪天几点几分来过、来的是哪里、在不在门口。不记您走过的路，随时可以删。',
  keepsActivity: '点不点都由您。点了只记：您哪天几点几分来过、是哪个活动、在不在场。不记您走过的路，随时可以删。',
  asksWhere: '点的时候手机会问能不能用定位，只看一次您是不是在门口。',
  offline: '现在没有网。点了先存在手机里，有网了自己送出去。还没有核对这个码是不是我们的。',
  locating: '正在看您是不是在门口…',
  sending: '正在记…',
  done: '记下了，欢迎您来。',
  again: '今天已经记下了，不用再点。',
  reportedFor: (unit: string) => `您从“${unit}”来报到，这次也记上了。`,
  waiting: '先存在手机里了。有网了自己送出去，您不用再点。',
  noPosition:
    '要知道您在门口才能记。您可以在手机设置里允许定位再试，也可以扫屋里屏幕上的码，或者请值班的人帮忙。不记也没关系。',
  noPositionTitle: '没有拿到您的位置',
  scanScreen: '扫屋里屏幕上的码',
  notHere: '这里不用记到访。',
  tooEarly: (moment: string) => `活动还没到时间，${moment} 起可以记。`,
  over: '这个活动已经结束或者取消了。要补记，请找活动的负责人。',
  toActivity: '看看这个活动',
  toHome: '看看这里',
} as const

export const myVisitWords = {
  title: '我的到访',
  lead: '只有您自己看得到。想删就删，删了什么也不留。',
  none: '还没有记过到访。',
  noneNext: '到了家院，扫门口的码，想记就点“我来了”。不记也没关系。',
  way: { plate: '扫门牌记的', screen: '扫屏幕上的码记的' },
  forget: '删掉这一次',
  forgetSure: '删掉',
  forgetQuestion: '删掉以后，这一次就不在了。要删吗？',
  waitingTitle: '还在手机里的',
  waiting: '等有网了自己送出去',
  unnamed: '一处家院',
  drop: '不要了',
} as const

export const reportWords = {
  title: '到社区报到',
  lead: '在单位上班的党员，可以向住的社区报到。报不报由您，随时可以结束，结束以后什么也不留。',
  who: '社区的工作人员会看到您的名字和单位，看不到您来过几次。',
  mine: (community: string) => `已向${community}报到`,
  end: '结束这次报到',
  endSure: '结束',
  endQuestion: '结束以后，社区就看不到您的名字了。要结束吗？',
  community: '向哪个社区报到',
  unit: '您工作的单位',
  find: '打几个字找',
  more: (count: number) => `还有 ${count} 个，多打几个字就能找到`,
  noMatch: '没有找到，换几个字试试。',
  change: '换一个',
  send: '报到',
  sent: '报到好了。',
  begin: '我要报到',
} as const

export const reportedWords = {
  title: '来报到的党员',
  lead: '都是自己来报到的。这里只有名字和单位，没有来过几次。',
  community: '看哪个单位的',
  none: '现在没有人报到。',
  noneNext: '报不报由各人自己定，不用催。',
  notYours: '这里只给社区的工作人员看。',
} as const

export const plateWords = {
  title: '门牌和海报',
  lead: '选好要什么，再点一个地方。门牌和海报做成可以打印的文件，屋里屏幕马上打开。',
  many: '要一次印很多张，请管电脑的同志按说明印。',
  unit: '哪个单位的',
  kind: '给什么做',
  kinds: { place: '家院', team: '服务队', activity: '活动' } satisfies Record<DoorKind, string>,
  what: '要什么',
  whats: { A5: 'A5 门牌', A3: 'A3 海报', screen: '屋里屏幕' } satisfies Record<PlateSize | 'screen', string>,
  make: (name: string, what: string) => `${name}，${what}`,
  making: '正在做…',
  made: (fileName: string) => `做好了：${fileName}`,
  notOpened: '做好了，可是手机打不开，也存不下。请换一台电脑试试。',
  none: '这里还没有可以做门牌的。',
  notStaff: '这里只给工作人员用。',
} as const

export const homeScreenWords = {
  title: '屋里屏幕上的码',
  scan: '扫我，告诉家院您来了',
  note: '想记就扫，不扫也没关系。这个码每分钟换一次。',
  picture: '屋里屏幕上的二维码',
  stale: '网断了，这个码过一会儿就不能用了。网好了它自己会换。',
  gone: '网断了，码过期了。网好了它自己会出来。',
} as const

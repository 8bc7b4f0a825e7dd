// All that the screens of the whistle say: calling units together, coming, and letting them go.
import type { CallState, UnitCall, WhistleFact } from '@core/partners/whistle'
import { formatMoment } from '../time'
import { ratingWords } from './requests'
import './whistle-refusals'

export const whistleWords = {
  blow: {
    title: '吹哨',
    for: (service: string) => `为“${service}”这件诉求`,
    inName: '用哪个单位的名义',
    units: '请哪些单位来',
    unitsHelp: (most: number) => `可以请几个单位一起来，最多 ${most} 个`,
    search: '找单位',
    searchHint: '名称，或者供电、物业、学校……',
    fits: '能办这类事',
    chosen: (count: number) => `已选 ${count} 个`,
    none: '没有找到这样的单位。',
    noUnits: '这里还没有登记过单位。',
    noUnitsNext: '请区里把驻区单位的名单导入进来。',
    rest: (count: number) => `还有 ${count} 个，写几个字就能找到`,
    what: '要他们来做什么',
    whatHint: '什么事、在哪里、要带什么。不要写居民的姓名和电话',
    pace: '多久之内来报到',
    paces: {
      hour: { text: '一小时内', note: '只算上班时间' },
      halfDay: { text: '半天内', note: '只算上班时间' },
      day: { text: '一天内', note: '只算上班时间' },
      emergency: { text: '半小时内，很急', note: '有危险的事，晚上和休息日也算' },
    },
    send: '吹哨',
    tooMany: (most: number) => `一次最多请 ${most} 个单位`,
    residentSees: '提诉求的居民会看到：请了哪些单位、谁来办、办得怎么样。',
  },
  lists: {
    blownTitle: '吹出去的哨',
    calledTitle: '叫到我们的',
    views: { open: '正在办', over: '已结束' },
    viewsLabel: '看哪些',
    unitsLabel: '单位',
    emptyBlown: { open: '没有正在办的。', over: '还没有结束的。' },
    emptyBlownNext: '一家办不了的事，可以吹哨请单位一起来。',
    emptyCalled: { open: '现在没有叫到你们的事。', over: '还没有结束的。' },
    emptyCalledNext: '社区、街道吹哨叫到你们时，会在这里，也会在“消息”里告诉您。',
    notYours: '这里是社区、街道和驻区单位用的，您的账号还没有开通。',
    times: '各单位多久来报到',
    add: '吹一次哨',
    requests: (count: number) => `${count} 件诉求`,
    emergency: '很急',
  },
  one: {
    title: '吹哨',
    blewAt: (unit: string, when: string) => `${unit} · ${when} 吹哨`,
    by: (name: string) => `联系人：${name}`,
    callBlower: '打给吹哨的单位',
    requests: '为这些诉求',
    sensitive: '一件涉及隐私的诉求',
    where: (area: string) => `在${area}`,
    placeNote: (note: string) => `怎么找：${note}`,
    photos: (count: number) => `居民拍了 ${count} 张照片，要看请问吹哨的单位`,
    place: '要去的地方',
    map: '在地图上看怎么走',
    mapOf: (name: string) => `在地图上看怎么走：${name}`,
    story: '经过',
    limit: (when: string) => `${when} 前报到`,
    late: (when: string) => `应在 ${when} 前报到，还没有来`,
    climbed: (unit: string) => `已经告诉${unit}`,
    cameAt: (when: string) => `${when} 报到`,
    came: (name: string) => `来的人：${name}`,
    unreachable: '这个单位还没有人收消息，请打电话叫他们。',
    callUnit: '打给这个单位',
    callPerson: '打给来的人',
    result: '结果',
    ratingOfUnit: (text: string) => `对他们的评价：${text}`,
    ratingOfBlower: (text: string) => `他们的评价：${text}`,
    ratingOfUs: (text: string) => `对你们的评价：${text}`,
    ourRating: (text: string) => `你们的评价：${text}`,
    addUnits: '再请别的单位',
    addSend: '也请他们来',
    cancelAll: '都不用来了',
    cancelReason: '为什么不用来了？',
    cancelSend: '告诉他们不用来了',
    changed: '下面是最新情况。',
    back: '先不办',
  },
  act: {
    reportIn: '报到',
    reportInFor: '替他们登记报到',
    change: '换人来',
    name: '谁来',
    nameHint: '姓名',
    phone: '他的电话',
    phoneHelp: '只有吹哨的单位看得到',
    reportSend: '我们来了',
    reportSendFor: '登记',
    act: '说说进展',
    actHint: '到了没有、在做什么、还要多久',
    actSend: '发出进展',
    finish: '办完了',
    finishText: '办得怎么样',
    finishHint: '做了什么、结果怎样',
    finishSend: '办完了，请他们看看',
    sendBack: '还没好，请再办',
    sendBackReason: '哪里还没好？',
    sendBackSend: '请他们再办',
    release: '可以了，请他们回去',
    releaseText: '结果怎么样',
    releaseTextOptional: '结果怎么样（不写就用他们写的）',
    releaseRate: '他们配合得怎么样？',
    releaseSend: '可以了',
    rate: '这次配合得怎么样？',
    rateHint: '说给吹哨的单位听，居民看不到',
    rateSend: '提交评价',
    comment: '想说的话（选填）',
    cancel: '他们不用来了',
    residentSees: '提诉求的居民会看到这句话，不要写姓名和电话。',
    waiting: '等他们来报到。',
    waitingForBlower: '等吹哨的单位看看结果。',
  },
  times: {
    title: '多久来报到',
    periods: { month: '一个月', quarter: '三个月', year: '一年' },
    periodLabel: '看多长时间',
    months: { month: 30, quarter: 90, year: 365 },
    counts: (called: number, reported: number, inTime: number) =>
      `叫了 ${called} 次，来了 ${reported} 次，按时来的 ${inTime} 次`,
    overdue: (count: number) => `过了时间还没来的 ${count} 次`,
    median: (minutes: string) => `一半的时候，${minutes}以内就来了`,
    p90: (minutes: string) => `十次里有九次，${minutes}以内来了`,
    basis: '只算上班时间。只看单位，不看个人。',
    plain: (minutes: string) => `连休息时间一起算，一半在 ${minutes}以内`,
    none: '这段时间没有吹过哨。',
    units: '各单位',
    noneCame: '还没有来过',
    incomplete: '这段时间的哨太多，只算了最近的一部分。请选短一点的时间。',
  },
} as const

export const callStateWords: Readonly<Record<CallState, string>> = {
  called: '等报到',
  reported: '在办',
  finished: '说办完了',
  released: '已结束',
  cancelled: '不用来了',
}

/** 45 分钟, 2 小时, 3 小时 30 分钟; never none at all. */
export function sayMinutes(given: number): string {
  const minutes = Math.max(1, Math.round(given))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

/** One step of a whistle in a sentence. `nameOf` gives the name of a called unit. */
export function whistleFactWords(fact: WhistleFact, nameOf: (unitId: string) => string): string {
  switch (fact.type) {
    case 'blown':
      return `${fact.by.name} 吹哨，请 ${fact.unitIds.map(nameOf).join('、')}`
    case 'reported':
      return fact.by.side === 'unit'
        ? `${nameOf(fact.unitId)} 报到，${fact.person.name} 来办`
        : `${nameOf(fact.unitId)} 报到，${fact.person.name} 来办（${fact.by.name} 替他们登记）`
    case 'acted':
      return `${nameOf(fact.unitId)} 说了进展`
    case 'finished':
      return `${nameOf(fact.unitId)} 说办完了`
    case 'sentBack':
      return `${fact.by.name} 请 ${nameOf(fact.unitId)} 再办`
    case 'released':
      return `${fact.by.name} 说可以了，${nameOf(fact.unitId)} 结束`
    case 'rated':
      return `${nameOf(fact.unitId)} 评价：${ratingWords[fact.judgement.rating]}`
    case 'cancelled':
      return `${fact.by.name} 告诉 ${nameOf(fact.unitId)} 不用来了`
    case 'reminded':
      return `提醒 ${nameOf(fact.unitId)}：快到报到的时间了`
    case 'escalated':
      return `${nameOf(fact.unitId)} 没有按时报到，告诉了 ${fact.to.unitName}`
  }
}

/** When a unit must come, or came. */
export function limitWords(call: Pick<UnitCall, 'state' | 'reportBy' | 'reportedAt'>, now: number): string {
  const { one } = whistleWords
  if (call.reportedAt > 0) return one.cameAt(formatMoment(call.reportedAt, now))
  if (call.state !== 'called') return ''
  const when = formatMoment(call.reportBy, now)
  return call.reportBy < now ? one.late(when) : one.limit(when)
}

// Where requests go and why, and who is away.
import type { OrgLevel } from '@core/district/org-unit'
import type { RouteStep } from '@core/requests/route-request'
import { levelWords } from './district'

export const ruleWords = {
  title: '派单规则和请假',
  tabs: { foresee: '派到哪里', rules: '规则', leaves: '请假·替班' },
  tabsLabel: '看什么',
  foresee: {
    title: '这里提的诉求会到哪里？',
    service: '什么事？',
    place: '在哪里？',
    pick: '在地图上选地点',
    picked: '已选好地点',
    again: '重新选地点',
    when: '什么时候提？',
    whens: { now: '现在', later: '选个时间' },
    date: '哪一天',
    time: '几点',
    send: '看看会到哪里',
    to: '会到',
    grid: (name: string) => `地点在 ${name}`,
    noGrid: '地点不在任何网格里',
    anybody: '由单位安排人',
    acceptBy: (when: string) => `${when} 前接单`,
    answerBy: (when: string) => `${when} 前答复`,
    why: '一步一步是这样定的',
    chooseService: '请选是什么事。',
    choosePlace: '请在地图上选一个地点。',
  },
  rules: {
    intro: '从上往下看，哪一条先对上就按哪一条办。都对不上，就到地点所在的网格支部。',
    none: '没有特别的规则：都到地点所在的网格支部。',
    /** 海棠街道的电梯故障，周一至周五 18:00—24:00 提的，由当地的社区办. */
    sentence: (where: string, what: string, when: string, to: string) =>
      `${where}${what === '' ? '各类诉求' : what}${when}，由${to}办`,
    during: (hours: string) => `，${hours} 提的`,
    everywhere: '全区的',
    area: (name: string) => `${name}的`,
    always: '',
    rest: '都对不上：到地点所在的网格支部；支部没有人，到社区。',
  },
  leaves: {
    unit: '单位',
    none: '这个单位现在没有人请假。',
    span: (from: string, until: string) => `${from} 到 ${until}`,
    substitute: (name: string) => `${name} 替班`,
    noSubstitute: '由同事分着办',
    now: '正在请假',
    end: '回来上班了',
    endQuestion: '现在就结束这次请假？新的诉求会重新派给他。',
    endSure: '结束请假',
    add: '登记请假',
    who: '谁请假？',
    from: '从哪一天',
    until: '到哪一天（含当天）',
    whoStands: '谁来替班？',
    nobody: '不指定，由同事分着办',
    send: '登记',
    choose: '请选谁请假。',
    noColleagues: '这个单位的值班表上还没有人。',
  },
} as const

/** Why a request goes where it goes, one step in a sentence. */
export function stepWords(step: RouteStep): string {
  switch (step.type) {
    case 'rule':
      return `有一条规则：${step.reason}，所以到 ${step.unitName}`
    case 'grid':
      return `地点归 ${step.unitName} 管`
    case 'no-grid':
      return `地点不在网格内，由 ${step.unitName} 接`
    case 'empty':
      return `${step.unitName} 现在没有人，往上一级`
    case 'away':
      return step.substitute === '' ? `${step.name} 请假了` : `${step.name} 请假了，${step.substitute} 替班`
    case 'person':
      return personWords(step)
    case 'unit':
      return `${step.unitName} 现在没有值班的人，放在单位的工作台上`
  }
}

function personWords({ name, why, open, of }: Extract<RouteStep, { readonly type: 'person' }>): string {
  const because = { 'on-duty': '正在值班', 'in-term': '现在没人值班，是在岗的', substitute: '来替班' }[why]
  return of > 1 ? `${of} 个人里 ${name} 手上的事最少（${open} 件），派给他` : `${name} ${because}，派给他`
}

/** Who takes it by a rule: a level above the place's grid, or one unit. */
export function targetWords(to: { readonly level: OrgLevel } | { readonly unitName: string }): string {
  return 'unitName' in to ? ` ${to.unitName} ` : `当地${levelWords[to.level]}`
}

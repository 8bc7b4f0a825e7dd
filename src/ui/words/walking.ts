// Walks as people say them: time first, then why. Minutes are rounded up, metres to tens.
import type { RankedPlace } from '@core/homes/nearest'
import type { ProfileId } from '@core/walking/profile'
import { formatMetres } from '../distance'

export const walkingWords = {
  who: { adult: '成人', older: '老年人', wheels: '轮椅或推车' } satisfies Record<ProfileId, string>,
  whoNote: {
    adult: '走得不慢，台阶、坡都能走',
    older: '走得慢一些，上下台阶更慢',
    wheels: '不走台阶，避开陡坡和坏路',
  } satisfies Record<ProfileId, string>,
  paces: { slowest: '很慢', slow: '慢一点', usual: '一般', fast: '快一点' },
  how: (parts: readonly string[]) => `怎么走：${parts.join(' · ')}`,
  whoTitle: '谁走',
  paceTitle: '走多快',
  noStairs: '不走台阶',
  noStairsNote: '绕远一点也不走台阶',
  wantedTitle: '只看',
  openNow: '现在开门的',
  stepFree: '门口没有台阶的',
  service: '能办什么',
  anyService: '都可以',
  done: '好了',
  nothingSuits: '没有合适的家院。',
  nothingSuitsNext: '少选一个条件再看看。',
  takeOff: '不限条件',
  steep: '有一段坡比较陡',
  level: '平路',
  onMap: '走这条路',
  wayTitle: '走过去',
  wayMap: (name: string) => `去${name}的路线图`,
  estimateWhy: '这里没有步行图，算不出走路的时间。走过去会比直线远一些。',
  sketch: '示意图，没有画出道路',
} as const

/** 直线距离（估计）450 米. Never with minutes. */
export function sayStraightLine(metres: number): string {
  return `直线距离（估计）${formatMetres(metres)}`
}

/** 步行约 7 分钟; wheels do not walk. */
export function sayMinutes(seconds: number, profile: ProfileId): string {
  return `${profile === 'wheels' ? '路上' : '步行'}约 ${sayDuration(seconds)}`
}

/** 7 分钟, 1 小时 5 分钟; up to the next minute. */
export function sayDuration(seconds: number): string {
  // Sums of rounded edges: a thousandth above a whole minute is that minute.
  const all = Math.max(1, Math.ceil(seconds / 60 - 1e-3))
  if (all < 60) return `${all} 分钟`
  const rest = all % 60
  return `${Math.floor(all / 60)} 小时${rest === 0 ? '' : ` ${rest} 分钟`}`
}

type Walk = NonNullable<RankedPlace<unknown>['walk']>

/** Less is no slope to anybody, and within what an elevation model errs. */
const leastMetres = 4

/** 平路, or what there is of 上坡 12 米, 下坡 8 米, 台阶 36 级. */
export function sayRelief({ climb, descent, steps }: Pick<Walk, 'climb' | 'descent' | 'steps'>): readonly string[] {
  const said = [
    climb >= leastMetres ? `上坡 ${Math.round(climb)} 米` : '',
    descent >= leastMetres ? `下坡 ${Math.round(descent)} 米` : '',
    steps > 0 ? `台阶 ${steps} 级` : '',
  ].filter((part) => part !== '')
  return said.length > 0 ? said : [walkingWords.level]
}

export interface SaidWay {
  /** 步行约 7 分钟; empty where only a straight line is known. */
  readonly time: string
  /** 450 米 · 平路, or 直线距离（估计）450 米. */
  readonly rest: string
}

export function sayWay({ metres, walk }: Pick<RankedPlace<unknown>, 'metres' | 'walk'>, profile: ProfileId): SaidWay {
  if (!walk) return { time: '', rest: sayStraightLine(metres) }
  return { time: sayMinutes(walk.seconds, profile), rest: [formatMetres(metres), ...sayRelief(walk)].join(' · ') }
}

/** In one line, such as for a screen reader. */
export function sayWholeWay(way: Pick<RankedPlace<unknown>, 'metres' | 'walk'>, profile: ProfileId): string {
  const { time, rest } = sayWay(way, profile)
  return time === '' ? rest : `${time} · ${rest}`
}

/** 您走约 12 分钟；走得快的人约 7 分钟；这条路绕开了 84 级台阶。 */
export function explainWalk({ seconds, fastSeconds, avoidedSteps }: Walk): string {
  const own = sayDuration(seconds)
  const fast = sayDuration(fastSeconds)
  const parts = [
    `您走约 ${own}`,
    own === fast ? '' : `走得快的人约 ${fast}`,
    avoidedSteps > 0 ? `这条路绕开了 ${avoidedSteps} 级台阶` : '',
  ]
  return `${parts.filter((part) => part !== '').join('；')}。`
}

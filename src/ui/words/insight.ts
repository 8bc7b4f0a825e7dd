// What staff read about the whole district: who is within reach of a home, and where the next ones should be.
import { formatMetres } from '../distance'
import { sayDuration } from './walking'

const percent = (share: number) => `${Math.round(share * 100)}%`
const tooFarSeconds = 2 * 3600

export const coverageWords = {
  title: '走得到吗',
  who: '谁走',
  limit: '几分钟以内',
  minutes: (minutes: number) => `${minutes} 分钟`,
  share: percent,
  headline: (minutes: number) => `的街道，${minutes} 分钟走得到一处家院`,
  metres: (within: number, all: number) => `${formatMetres(within)}，全区有街道 ${formatMetres(all)}`,
  median: (seconds: number) => `一半的街道要走${duration(seconds)}以内`,
  worst: (grid: string, seconds: number) => `最远的街口在${grid}，要走${duration(seconds)}`,
  basis: (homes: number) => `按街道长度算，不是按人数；只算 ${homes} 处人人能进的支部家院，不算党群服务中心和微阵地。`,
  map: '各网格走得到的街道',
  mapShades: '颜色越深，走不到的街道越多',
  mapLines: '红线：走不到的街道',
  gridMap: (name: string) => `${name}的街道`,
  allGrids: '看全区',
  showWorst: '看最远的街口',
  worstMark: '最远的街口',
  grids: '各网格，走得到的少的在前',
  gridLabel: (name: string, share: number) => `${name}，${percent(share)}走得到`,
  unreached: (metres: number) => (metres < 10 ? '都走得到' : `还有 ${formatMetres(metres)}街道走不到`),
  more: '再看几个网格',
  noGrids: '没有算出结果。',
  toSites: '下一处家院开在哪里',
  notStaff: '这里给社区、街道和区里的工作人员看。',
} as const

export const straightLineWords = {
  title: '只看直线，会错多少',
  circle: (minutes: number, circle: number, walking: number) =>
    `地图上画个圆，${percent(circle)}的街口算在 ${minutes} 分钟以内；真走起来只有 ${percent(walking)}。`,
  misled: (share: number) => `按直线挑最近的家院，${percent(share)}的街口会挑错。`,
  lost: (median: number, p95: number, worst: number) =>
    `挑错的，一半要多走 ${duration(median)}以上，每 20 个里有 1 个多走 ${duration(p95)}以上，最多的多走 ${duration(worst)}。`,
  basis: (corners: number) => `看了 ${corners} 个街口；圆的大小按平地上成年人每分钟 80 米算。`,
} as const

export const sitesWords = {
  title: '下一处开在哪里',
  count: '再开几处',
  counted: (count: number) => `${count} 处`,
  headline: (before: number, after: number) => `走得到的街道，从 ${exactly(before)} 到 ${exactly(after)}`,
  none: '再开也多不了几步路：街道都走得到。',
  map: '建议开家院的地方',
  list: '先开哪一处',
  adds: (metres: number) => `多 ${formatMetres(metres)}街道走得到`,
  label: (rank: number, name: string) => `第 ${rank} 处，${name}`,
  proof: (added: number, bound: number) =>
    bound - added < 10
      ? '这一组已经是这些街口里最好的选法。'
      : `这一组多 ${formatMetres(added)}；这些街口里不管怎么选，最多多 ${formatMetres(bound)}。`,
  candidates: (count: number) =>
    `没有可用房屋的清单，这里从走不到的街口里试了 ${count} 个。有房屋清单时，请用命令行工具算。`,
} as const

/** One home more moves tenths. */
function exactly(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

function duration(seconds: number): string {
  return seconds > tooFarSeconds ? '两小时以上' : ` ${sayDuration(seconds)}`
}

// The words of certificates and of tables of hours. They leave the product on paper, so they are not among the screens' words.
import { hoursAndMinutes } from './certificate'

interface Summary {
  readonly from: string
  readonly until: string
  readonly minutes: number
  readonly count: number
}

export const certificateWords = {
  title: '志愿服务时长证明',
  demo: '示例数据',
  columns: ['日期', '活动', '时长'] as const,
  summary: ({ from, until, minutes, count }: Summary) =>
    `${dayInWords(from)}至${dayInWords(until)}，参加志愿服务活动 ${count} 次，共 ${duration(minutes)}。时长按到场和活动的起止时间记录，明细如下。`,
  duration,
  issued: ({ issuer, issuedOn }: { readonly issuer: string; readonly issuedOn: string }) =>
    `${issuer}　${dayInWords(issuedOn)}`,
  check: (code: string) => `核对码 ${code}：在“志愿服务”里选“核对证明”，照纸上写的填，就知道是真是假。`,
  pageOf: (number: number, of: number) => `第 ${number} 页，共 ${of} 页`,
  fileName: (from: string, until: string) => `志愿服务时长证明-${from}-${until}.pdf`,
  table: {
    /** Of whom only the hours are left. */
    nobody: '（已注销）',
    head: ['姓名', '日期', '活动', '开始', '结束', '时长（分钟）', '更正原因'] as const,
    fileName: (name: string, from: string, until: string) => `志愿服务时长-${name}-${from}-${until}.csv`,
  },
}

function duration(minutes: number): string {
  const { hours, rest } = hoursAndMinutes(minutes)
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`
}

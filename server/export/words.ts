// The headings and words of a list that leaves the product: for staff, in a table of their own.
import type { RequestStatus } from '@core/requests/life'
import type { Rating } from '@core/requests/request'
import type { Urgency } from '@core/district/time-limit'

export const exportWords = {
  note: (unit: string, from: string, to: string) =>
    `${unit} ${from} 至 ${to} 提出的诉求。姓名、电话、门牌等已遮住，原文请在系统里看；敏感事项不带内容。谁在什么时候导出，已有记录。`,
  headings: [
    '编号',
    '类别',
    '紧急程度',
    '现在的状态',
    '提出时间',
    '最近变动',
    '接手时间',
    '答复时间',
    '办理单位',
    '网格',
    '大概经度',
    '大概纬度',
    '内容（已遮住个人信息）',
    '最近一次答复（已遮住个人信息）',
    '退回次数',
    '再办次数',
    '满意吗',
  ],
  withheld: '（敏感事项，不导出内容）',
  sheet: '诉求',
} as const

export const statusNames: Readonly<Record<RequestStatus, string>> = {
  routed: '待接单',
  accepted: '已接单',
  inProgress: '正在办',
  answered: '已答复',
  reopened: '再次办理',
  confirmed: '本人确认办好',
  closed: '已办结',
  merged: '并入同一件事',
  withdrawn: '本人撤回',
}

export const urgencyNames: Readonly<Record<Urgency, string>> = { normal: '一般', urgent: '急', emergency: '危险' }

export const ratingNames: Readonly<Record<Rating, string>> = {
  satisfied: '满意',
  acceptable: '一般',
  dissatisfied: '不满意',
}

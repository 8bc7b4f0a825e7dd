// The columns of a register as offices head them, and which of them a list may leave out.
import type { AreaSource, RegisterKind } from './register'

export type Column = 'unit' | 'area' | 'areaSource' | 'owners' | 'buyer' | 'developer' | 'phone'

type Headings = Readonly<Partial<Record<Column, string>>>

const ownersHeadings: Headings = {
  unit: '房号',
  area: '面积',
  areaSource: '面积来源',
  owners: '业主',
  buyer: '购房人编号',
  developer: '开发商未售',
  phone: '电话',
}
const peopleHeadings: Headings = { unit: '编号', owners: '姓名', phone: '电话' }

export const headingsOf: Readonly<Record<RegisterKind, Headings>> = {
  owners: ownersHeadings,
  residents: peopleHeadings,
  representatives: peopleHeadings,
}

export const optionalColumns: readonly Column[] = ['areaSource', 'buyer', 'developer', 'phone']

/** An empty cell is the property register, which is the rule; the others are what it falls back to. */
export const areaSourceWords: Readonly<Record<string, AreaSource>> = {
  '': 'register',
  产权登记: 'register',
  不动产登记: 'register',
  房产证: 'register',
  实测: 'survey',
  测绘: 'survey',
  合同: 'contract',
  购房合同: 'contract',
}

export const yesWords: readonly string[] = ['是', '未售', '未交付', '1']
export const noWords: readonly string[] = ['', '否', '0']

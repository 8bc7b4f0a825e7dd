// What the committee reads and writes around a vote: announcing it, its register, its desk.
import type { OwnerSubject, RuleId } from '@core/ballots/decision-rule'
import type { RegisterKind } from '@core/ballots/register'

export const subjectWords: Readonly<Record<OwnerSubject, string>> = {
  rulesOfProcedure: '定业主大会怎么开会、怎么表决',
  managementRules: '定小区的管理规约',
  ownersCommittee: '选业委会，或者换业委会的人',
  propertyCompany: '请物业公司，或者换物业公司',
  useRepairFund: '用维修资金',
  raiseRepairFund: '大家再交维修资金',
  rebuild: '改建、重建房子',
  commonPartsUse: '改变公共部分的用途，或者拿它做经营',
  otherWeighty: '业主共同的其他大事',
}

export const ruleWords: Readonly<Record<RuleId, string>> = {
  civilCode278Ordinary: '面积和人数都要有三分之二以上的业主参加，参加的里面面积和人数都过半数同意',
  civilCode278Weighty: '面积和人数都要有三分之二以上的业主参加，参加的里面面积和人数都有四分之三以上同意',
  residentsAssembly: '名册上过半数的人参加，参加的人过半数同意',
  simpleMajority: '参加的人过半数同意',
  twoThirds: '参加的人三分之二以上同意',
}

export const registerKindWords: Readonly<Record<RegisterKind, { readonly text: string; readonly note: string }>> = {
  owners: { text: '业主', note: '按房子登记：房号、面积、业主' },
  residents: { text: '居民', note: '一户或一人一行：编号、姓名' },
  representatives: { text: '居民代表', note: '一人一行：编号、姓名' },
}

export const announceWords = {
  title: '发起表决',
  notYours: '这件事不归您办',
  notInDecide: '这件议题还没有走到“大家定”这一步。',
  noRegister: '还没有名册，先做一份，写明谁能投。',
  toRegisters: '做名册',
  question: '请大家定什么',
  questionHelp: '一句话，让人一看就知道投“同意”是什么意思。',
  choices: '怎么投',
  yesNo: '同意、不同意、弃权',
  yesNoNote: '只问一件事',
  options: '从几个办法里选一个',
  optionsNote: '用议题里还留着的办法',
  option: '同意的是哪个办法',
  noOption: '不是议题里的办法',
  who: '由谁来定',
  owners: '全体业主',
  ownersNote: '按《民法典》：面积和人数都要算',
  heads: '居民或居民代表',
  headsNote: '一人一票',
  subject: '这是业主的哪一类事',
  subjectHelp: '法律按事情定要多少人同意，不能自己选。',
  rule: '要多少人同意',
  mode: '记名还是不记名',
  open: '记名',
  openNote: '名单和每一票都公开，可以用纸投',
  secret: '不记名',
  secretNote: '谁也看不出谁投了什么；用面积算的只能在手机上投',
  register: '用哪份名册',
  electors: (electors: number, area: string) => (area === '' ? `${electors} 人` : `${electors} 位业主，${area} 平方米`),
  openDay: '哪天开始投',
  openMinute: '几点开始',
  closeDay: '哪天截止',
  closeMinute: '几点截止',
  proxies: '一个人最多替几个人投',
  choose: '请选一个',
  next: '看一遍再发布',
  back: '回去改',
  send: '就这样发布',
  lastTitle: '发布以后就不能改了',
  lastHelp: '问题、名册、规则和时间都从这一刻定下来，谁也改不了；要改只能取消重来。',
  from: '开始',
  until: '截止',
} as const

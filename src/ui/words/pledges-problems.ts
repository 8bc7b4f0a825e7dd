// A problem in plain words: taken on, worked at, said to be solved, and looked at.
import type { ProblemWork } from '@core/pledges/pledges-views'
import type { ProblemFact, ProblemState } from '@core/pledges/problem'

export const problemStateWords: Readonly<Record<ProblemState, string>> = {
  open: '等人来认',
  taken: '有人在办',
  solved: '觉得解决了',
  closed: '已经停了',
}

export const problemFactWords: Readonly<Record<ProblemFact['type'], string>> = {
  opened: '提出了难题',
  taken: '认下了',
  gaveBack: '不认了',
  noted: '记了一笔',
  solved: '觉得解决了',
  checked: '看过了，还差一点',
  closed: '停掉了',
}

export const problemWords = {
  title: '难题',
  take: '认下这个难题',
  takeMyself: '我自己认下',
  takeFor: (unit: string) => `替${unit}认下`,
  takeNote: '认下以后，可以记进展。不想办了，点一下就行，不用说原因。',
  mine: '您认下了这个难题，谢谢您。',
  mineFor: (unit: string) => (unit === '' ? '您替单位认下了这个难题，谢谢。' : `您替${unit}认下了这个难题，谢谢。`),
  leave: '不再认',
  leaveFor: (unit: string) => (unit === '' ? '单位不再认' : `${unit}不再认`),
  note: '记一笔进展',
  noteHelp: '请不要写姓名、电话、门牌。',
  solved: '我觉得解决了',
  say: {
    noteProgress: {
      title: '记一笔进展',
      label: '办到哪一步了',
      hint: '例如：已经约了师傅周六来看',
      send: '记下',
    },
    solved: {
      title: '我觉得解决了',
      label: '怎么解决的',
      hint: '例如：换了线路，灯亮了一个月没再坏',
      send: '我觉得解决了，请社区看看',
    },
  },
  solvedTag: '解决了',
  waits: '办的人觉得解决了，等社区的人看看。',
  done: '这个难题解决了。',
  closed: '这个难题已经停了。',
  enough: '认这个难题的人够了，谢谢您。',
  story: '经过',
  takers: '谁在办',
  nobody: '还没有人认。',
  since: (day: string) => `${day} 认下`,
  request: '从哪件诉求来的',
  requestOpen: '打开看看',
  check: '看看解决了没有',
  checkField: '解决了吗',
  checkYes: '解决了',
  checkNo: '还差一点',
  checkReason: '还差在哪里',
  checkReasonHint: '例如：晚上还是不亮',
  checkReasonMissing: '请写一句还差在哪里。',
  checkSend: '就这样告诉他们',
  checkedDone: '看过了，解决了',
  close: '不办了，停掉',
  closeReason: '为什么停掉',
  closeHint: '例如：已经列入今年的改造',
  closeSend: '停掉',
  lead: '一个网格办不了、想请大家一起想办法的事。不写姓名、电话、门牌。',
  unit: '哪个单位来管',
  titleField: '什么难题，一句话',
  titleHint: '例如：楼道灯换了又坏',
  text: '难在哪里，想要什么人帮忙',
  textHint: '试过什么、卡在哪里、想找会什么的人',
  skills: '用得上什么手艺',
  skillsHelp: '谁都能帮就空着。几样之间用顿号隔开。',
  skillsHint: '例如：电工、画图',
  fromRequest: '内容会照着这件诉求来写，姓名电话都会遮住。想自己写也行。',
  send: '提出来',
} as const

/** 李建国：认下了 */
export function sayFact({ type, name, done }: ProblemWork['log'][number]): string {
  const what = type === 'checked' && done ? problemWords.checkedDone : problemFactWords[type]
  return name === '' ? what : `${name}：${what}`
}

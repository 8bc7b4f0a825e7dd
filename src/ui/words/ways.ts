// What staff can do with a request besides accepting and answering, and the small forms for it.
import type { Urgency } from '@core/district/time-limit'
import type { CommandName } from '@core/requests/life'

interface Way {
  readonly name: string
  readonly note: string
}

/** What can be done besides accepting and answering, in the order of the list. */
export const wayWords = {
  progress: { name: '告诉居民进展', note: '还没办完，先说一声' },
  transfer: { name: '转给别人', note: '换一个单位，或换一个人办' },
  return: { name: '退回', note: '不归这里办，退到上一级' },
  split: { name: '拆成几件', note: '一条里说了几件事，分开办' },
  join: { name: '合起来办', note: '拆出来的不再分开办' },
  merge: { name: '和另一件是同一件', note: '放在一起办，两边都能收到答复' },
  unmerge: { name: '分开来单独办', note: '和那一件不是同一件' },
  askExtension: { name: '要更多时间', note: '写明原因，由上级决定' },
  triage: { name: '改紧急程度', note: '时间要求会跟着变' },
  addHelper: { name: '请志愿者', note: '请人来搭把手' },
  removeHelper: { name: '帮忙的人不来了', note: '从名单里去掉' },
  publish: { name: '给邻居看的内容', note: '改文字、选照片，或者不让看' },
  followUp: { name: '回访', note: '打电话问问办好了没有' },
  close: { name: '办结', note: '不用再等居民回音' },
} as const satisfies Partial<Record<CommandName, Way>>

export const formWords = {
  reason: '为什么？',
  progress: { text: '进展', hint: '办到哪一步了、下一步做什么、大概什么时候好', send: '告诉居民' },
  return: {
    reason: '为什么退回？',
    hint: (unit: string) => `退回后转到上一级，居民会看到原因。现在在 ${unit}。`,
    send: '退回上一级',
  },
  transfer: {
    unit: '转给哪个单位？',
    person: '由谁来办？',
    anybody: '由单位安排',
    reason: '为什么转？',
    hint: '居民会看到原因。',
    send: '转出去',
    nobody: '没有可以转的单位。',
    choose: '请选一个单位。',
  },
  split: {
    hint: '每件各有各的办理单位和时间，都办好后您再一起答复居民。',
    part: (index: number) => `第 ${index} 件`,
    service: '是什么事？',
    words: '说清楚这一件',
    unit: '给谁办？',
    byRule: '按规则派',
    add: '再加一件',
    remove: (index: number) => `去掉第 ${index} 件`,
    send: '拆开来办',
  },
  join: { reason: '为什么合起来？', send: '合起来办' },
  merge: {
    hint: '附近这些天的同类诉求。点照片可以放大看。',
    none: '附近没有像是同一件的诉求。',
    same: '就是这一件',
    sure: '确定是同一件',
    chosen: '合在一起以后，这条由那边一起答复。',
    submitted: (when: string) => `${when} 提交`,
  },
  unmerge: { reason: '为什么分开？', send: '分开来办' },
  extension: {
    amount: '多要多久？',
    amountHelp: '只算上班的时间',
    unit: '按什么算？',
    units: { hours: '小时', days: '工作日' },
    reason: '为什么要更多时间？',
    send: '请上级决定',
    asked: (name: string, time: string) => `${name} 想多要 ${time}`,
    askedOwn: (time: string) => `已请上级多给 ${time}，等上级决定。`,
    askedBySomebody: '办理的人',
    note: '说明（选填）',
    grant: '同意',
    refuse: '不同意',
  },
  triage: {
    label: '有多急？',
    notes: { normal: '按平常的时间办', urgent: '要尽快办', emergency: '有危险，不分昼夜马上办' } satisfies Record<
      Urgency,
      string
    >,
    reason: '为什么改？',
    send: '改好了',
  },
  helpers: {
    who: '请哪位志愿者？',
    none: '这里还没有登记的志愿者。',
    send: '请他来帮忙',
    choose: '请选一位志愿者。',
    leave: '请选不来的人。',
    here: '正在帮忙的人',
    remove: '不再帮忙',
  },
  flag: {
    title: '内容要您看一下',
    why: '这不耽误办事，只是先不给邻居看。',
    note: '备注（选填）',
    send: '看过了，没有问题',
    labels: {
      insult: '里面可能有骂人的话',
      threat: '里面可能有吓唬人的话',
      advert: '像是广告',
      gambling: '可能和赌博有关',
      sex: '可能有不雅的内容',
      drugs: '可能和毒品有关',
      fraud: '像是骗钱的',
    } as Readonly<Record<string, string>>,
    other: '系统拿不准里面的话或照片',
  },
  publish: {
    agreed: '居民同意不留姓名给邻居看。',
    notAgreed: '居民没有同意给邻居看，所以邻居看不到这一条。',
    how: '文字怎么给？',
    byRule: '自动遮住',
    byHand: '我来改文字',
    ruled: '自动遮住姓名、电话、门牌，是这样：',
    text: '给邻居看的文字',
    photos: '哪些照片可以给邻居看？',
    photo: (index: number) => `第 ${index} 张可以给邻居看`,
    photoNote: '看清楚：没有人脸、车牌、门牌才可以',
    hidden: '不让邻居看这一条',
    send: '就这样给邻居看',
  },
  followUp: {
    label: '电话里怎么说？',
    resolved: '接通了，居民说办好了',
    unreached: '没有接通',
    unresolved: '接通了，居民说没办好，要重新办',
    note: '备注（选填）',
    what: '哪里没办好？',
    send: '记下来',
    recall: '没办好，重新办',
    choose: '请选一个结果。',
  },
  close: { note: '备注（选填）', send: '确认办结' },
} as const

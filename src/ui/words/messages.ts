// What each message of the inbox says, and each kind of message by its name.
import type { MessageKind } from '@core/accounts/message'
import { formatFull } from '@/ui/time'

type Params = Readonly<Record<string, string>>

const whistled: Readonly<Record<string, (params: Params) => string>> = {
  blown: ({ service = '诉求', units = '相关单位' }) => `已经请${units}一起来办您的“${service}”`,
  reported: ({ service = '诉求', units = '请来的单位' }) => `${units}来办您的“${service}”了`,
  released: ({ service = '诉求', units = '请来的单位' }) => `${units}办完了您的“${service}”里他们那部分`,
  cancelled: ({ service = '诉求', units = '请来的单位' }) => `您的“${service}”不用${units}来办了，别的照办`,
}

const requests = {
  'request.arrived': ({ service = '诉求' }) => `有一条新的“${service}”等您接`,
  'request.accepted': ({ service = '诉求', name = '' }) => `${name === '' ? '工作人员' : name}接了您的“${service}”`,
  'request.answered': ({ service = '诉求' }) => `您的“${service}”有答复了`,
  'request.rerouted': ({ service = '诉求', unit = '' }) =>
    `您的“${service}”${unit === '' ? '换了单位办理' : `转给${unit}办理`}`,
  'request.confirmed': ({ service = '诉求' }) => `居民说“${service}”办好了`,
  'request.reopened': ({ service = '诉求' }) => `居民说“${service}”还没办好，请再办一次`,
  'request.rated': ({ service = '诉求' }) => `居民评价了“${service}”`,
  'request.closed': ({ service = '诉求' }) => `您的“${service}”办结了`,
  'request.progressed': ({ service = '诉求' }) => `您的“${service}”有新进展`,
  'request.merged': ({ service = '诉求' }) => `您的“${service}”和邻居说的是同一件事，放在一起办`,
  'request.partDone': ({ service = '诉求', part = '' }) =>
    `“${service}”里${part === '' ? '一部分' : `“${part}”`}办好了`,
  'request.whistle': (params) =>
    whistled[params.what ?? '']?.(params) ?? `其他单位也在办您的“${params.service ?? '诉求'}”`,
  'request.withdrawn': ({ service = '诉求' }) => `居民撤回了“${service}”，不用再办`,
  'request.reminded': ({ service = '诉求' }) => `“${service}”快到时限了，请抓紧办`,
  'request.escalated': ({ service = '诉求', unit = '' }) => `${unit}的“${service}”过了时限，请您过问`,
  'request.extensionAsked': ({ service = '诉求', unit = '' }) => `${unit}想给“${service}”多一点时间，请您决定`,
  'request.extensionDecided': ({ service = '诉求', granted = '' }) =>
    granted === 'yes' ? `“${service}”可以多一点时间` : `“${service}”不能再加时间，请按原来的时限办`,
  'request.flagged': ({ service = '诉求' }) => `“${service}”里有的话或照片要您先看一下`,
  'request.helping': ({ service = '诉求' }) => `您来帮忙办“${service}”，谢谢您`,
  'request.helpOffered': ({ service = '诉求' }) => `有人愿意帮忙办“${service}”`,
  'request.orphaned': ({ service = '诉求' }) => `“${service}”没有找到该办的人，放到了区里`,
} satisfies Readonly<Record<string, (params: Params) => string>>

const whistles = {
  'whistle.blown': ({ from = '', unit = '你们' }) => `${from}吹哨，请${unit}来报到`,
  'whistle.reported': ({ unit = '' }) => `${unit}来报到了`,
  'whistle.acted': ({ unit = '' }) => `${unit}说了办得怎么样`,
  'whistle.finished': ({ unit = '' }) => `${unit}说办完了，请您看看`,
  'whistle.sentBack': ({ from = '' }) => `${from}请你们再办一下`,
  'whistle.released': ({ from = '' }) => `${from}说这件事可以收了，辛苦了`,
  'whistle.rated': ({ unit = '' }) => `${unit}评价了这次配合`,
  'whistle.cancelled': ({ from = '' }) => `${from}取消了这次吹哨，不用来了`,
  'whistle.reminded': ({ from = '' }) => `${from}的吹哨快到时限了，请尽快报到`,
  'whistle.overdue': ({ from = '' }) => `${from}的吹哨过了时限，请马上报到`,
  'whistle.escalated': ({ unit = '' }) => `${unit}没有按时报到，请您过问`,
} satisfies Readonly<Record<string, (params: Params) => string>>

const board = {
  'board.progressed': ({ service = '诉求' }) => `您也关心的“${service}”有新进展`,
  'board.answered': ({ service = '诉求' }) => `您也关心的“${service}”有答复了`,
} satisfies Readonly<Record<string, (params: Params) => string>>

const matters = {
  'matter.arrived': ({ matter = '议题' }) => `有人提了“${matter}”，请看看要不要一起议`,
  'matter.screened': ({ matter = '议题', accepted = '' }) =>
    accepted === 'yes' ? `您提的“${matter}”开始大家谈了` : `您提的“${matter}”没有列入，里面写了原因`,
  'matter.moved': ({ matter = '议题', stage = '' }) => `“${matter}”进入${stageNames[stage] ?? '下一步'}`,
  'matter.party': ({ matter = '议题', party = '一方' }) => `请您代表${party}，一起商量“${matter}”`,
  'matter.roundOver': ({ matter = '议题', stage = '' }) =>
    `“${matter}”${stageNames[stage] ?? '这一步'}的时间到了，请定一下下一步`,
  'matter.meeting': ({ matter = '议题', when = '' }) =>
    `“${matter}”要开会${when === '' ? '' : `：${formatFull(Number(when))}`}`,
  'matter.minutes': ({ matter = '议题' }) => `“${matter}”的会议记录公布了`,
  'matter.agreement': ({ matter = '议题' }) => `“${matter}”有一份协议要您看`,
  'matter.agreed': ({ matter = '议题' }) => `“${matter}”谈成了`,
  'matter.breached': ({ matter = '议题' }) => `“${matter}”的协议有一条没有做到`,
  'matter.taskLate': ({ matter = '议题', what = '' }) => `“${matter}”里“${what}”过了说好的日子`,
  'matter.screeningLate': ({ matter = '议题', unit = '' }) => `${unit}还没有回复“${matter}”，请您过问`,
  'matter.decided': ({ matter = '议题' }) => `“${matter}”有结果了`,
  'matter.reopened': ({ matter = '议题' }) => `“${matter}”有新情况，请再看看`,
  'talk.hidden': ({ matter = '议题' }) => `您在“${matter}”里的一句话被收起来了，里面写了原因`,
  'talk.held': ({ matter = '议题' }) => `“${matter}”里有一句话要您先看一下`,
  'talk.appealed': ({ matter = '议题' }) => `有人觉得“${matter}”里的话不该收起，请您看看`,
  'talk.appealDecided': ({ matter = '议题', restored = '' }) =>
    restored === 'yes' ? `您在“${matter}”里的话又放出来了` : `您在“${matter}”里的话还是收着，里面写了原因`,
  'decision.announced': ({ question = '', when = '' }) => `请您来定：“${question}”，${moment(when)}开始投票`,
  'decision.opened': ({ question = '', when = '' }) => `“${question}”开始投票了，${moment(when)}截止`,
  'decision.closing': ({ question = '', when = '' }) => `“${question}”快截止了，${moment(when)}以前都可以投`,
  'decision.closed': ({ question = '' }) => `“${question}”的结果出来了`,
  'decision.cancelled': ({ question = '' }) => `“${question}”不投了，里面写了原因`,
  'elector.moved': ({ matter = '名册' }) => `“${matter}”里您那一票，现在由另一部手机来投。不是您的意思，请马上找社区`,
} satisfies Readonly<Record<string, (params: Params) => string>>

const service = {
  'activity.seated': ({ activity = '活动' }) => `“${activity}”有位子了，您可以来`,
  'activity.changed': ({ activity = '活动' }) => `“${activity}”的时间或地方改了，请看看`,
  'activity.cancelled': ({ activity = '活动' }) => `“${activity}”不办了，里面写了原因`,
  'activity.soon': ({ activity = '活动', when = '' }) => `您报名的“${activity}”，${moment(when)}开始`,
  'family.asked': ({ name = '有人', family = '' }) =>
    family === '' ? `${name}想常来看看您家，您愿不愿意都行` : `${name}想常来看看“${family}”，请问问这家人愿不愿意`,
  'family.agreed': ({ family = '这一家', name = '' }) =>
    name === ''
      ? `${family}愿意让您常来，可以看联系办法了`
      : `网格员记下了：您家愿意让${name}常来，${name}可以看您家的称呼、电话和地址了。不是您的意思，请马上停掉`,
  'family.ended': ({ family = '这一家', declined = '', letter = '' }) => {
    if (letter === 'yes') return '您家换了一封新的信，这部手机不再管您家的事。不是您的意思，请马上找网格员'
    if (declined === 'yes') return `${family}这回不方便，谢谢您的心意`
    return `“常来看看”到此为止：${family}。联系办法不再显示`
  },
  'problem.taken': ({ problem = '难题' }) => `“${problem}”有人认领了`,
  'problem.solved': ({ problem = '难题' }) => `“${problem}”办的人觉得解决了，请您看看`,
  'problem.checked': ({ problem = '难题', done = '' }) =>
    done === 'yes' ? `“${problem}”解决了，谢谢您` : `“${problem}”还差一点，里面写了原因`,
  'call.made': ({ from = '', call = '' }) => `${from}想请您帮忙：${call}`,
  'call.closed': ({ call = '' }) => `“${call}”不用再来人了`,
} satisfies Readonly<Record<string, (params: Params) => string>>

/** Nothing where none was said. */
function moment(when: string): string {
  return when === '' ? '' : formatFull(Number(when))
}

const stageNames: Readonly<Record<string, string>> = {
  talk: '大家谈',
  deliberate: '大家议',
  decide: '大家定',
  doing: '办理',
  closed: '办结',
}

export const messageWords: Readonly<Record<MessageKind, (params: Params) => string>> = {
  ...requests,
  ...whistles,
  ...board,
  ...matters,
  ...service,
  'work.digest': ({ total = '' }) => `有 ${total} 件新的工作`,
}

/** A kind of message by its name: for many alike in one line, and where nobody may read what they say. */
export const kindWords: Readonly<Record<MessageKind, string>> = {
  'request.arrived': '新诉求等人接',
  'request.accepted': '诉求有人接了',
  'request.answered': '诉求有答复了',
  'request.rerouted': '诉求换了单位办',
  'request.confirmed': '居民说办好了',
  'request.reopened': '居民说还没办好',
  'request.rated': '居民评价了',
  'request.closed': '诉求办结了',
  'request.progressed': '诉求有新进展',
  'request.merged': '诉求和邻居的放在一起办',
  'request.partDone': '诉求的一部分办好了',
  'request.whistle': '其他单位来一起办',
  'request.withdrawn': '居民撤回了诉求',
  'request.reminded': '诉求快到时限了',
  'request.escalated': '诉求过了时限',
  'request.extensionAsked': '有人想多一点时间',
  'request.extensionDecided': '加时间有结果了',
  'request.flagged': '诉求要先看一下',
  'request.helping': '来帮忙办的诉求',
  'request.helpOffered': '有人愿意帮忙',
  'request.orphaned': '诉求没有找到该办的人',
  'whistle.blown': '吹哨，请去报到',
  'whistle.reported': '单位来报到了',
  'whistle.acted': '单位说了办得怎么样',
  'whistle.finished': '单位说办完了',
  'whistle.sentBack': '请再办一下',
  'whistle.released': '吹哨的事可以收了',
  'whistle.rated': '单位评价了配合',
  'whistle.cancelled': '吹哨取消了',
  'whistle.reminded': '报到快到时限了',
  'whistle.overdue': '报到过了时限',
  'whistle.escalated': '单位没有按时报到',
  'board.progressed': '邻居的诉求有新进展',
  'board.answered': '邻居的诉求有答复了',
  'matter.arrived': '新议题',
  'matter.screened': '议题有回复了',
  'matter.moved': '议题到下一步了',
  'matter.party': '请您一起商量',
  'matter.roundOver': '这一步的时间到了',
  'matter.meeting': '议题要开会',
  'matter.minutes': '会议记录公布了',
  'matter.agreement': '有协议要看',
  'matter.agreed': '协议谈成了',
  'matter.breached': '协议有一条没有做到',
  'matter.taskLate': '办理过了日子',
  'matter.screeningLate': '议题还没有回复',
  'matter.decided': '议题有结果了',
  'matter.reopened': '议题有新情况',
  'talk.hidden': '一句话被收起来了',
  'talk.held': '有一句话要先看一下',
  'talk.appealed': '有人请您再看一下',
  'talk.appealDecided': '收起的话有结果了',
  'decision.announced': '请您来定',
  'decision.opened': '开始投票了',
  'decision.closing': '投票快截止了',
  'decision.closed': '投票结果出来了',
  'decision.cancelled': '投票取消了',
  'elector.moved': '由另一部手机投票',
  'activity.seated': '活动有位子了',
  'activity.changed': '活动改了时间或地方',
  'activity.cancelled': '活动不办了',
  'activity.soon': '活动快开始了',
  'family.asked': '有人想常来看看',
  'family.agreed': '常来看看说好了',
  'family.ended': '常来看看到此为止',
  'problem.taken': '难题有人认领',
  'problem.solved': '有人觉得难题解决了',
  'problem.checked': '难题有回话了',
  'call.made': '请您帮忙',
  'call.closed': '不用再来人了',
  'work.digest': '工作汇总',
}

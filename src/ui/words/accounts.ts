// All that the screens about oneself say.
import type { Role } from '@core/kernel/role'
import type { TextSize } from '../reading'

export const roleWords: Readonly<Record<Role, string>> = {
  member: '党员',
  gridWorker: '网格员',
  gridLeader: '网格长',
  communityStaff: '社区工作者',
  subdistrictStaff: '街道工作者',
  districtOfficer: '区工作人员',
  unitLiaison: '单位联络员',
  volunteer: '志愿者',
}

export const sizeWords: Readonly<Record<TextSize, string>> = { large: '大', larger: '特大', largest: '最大' }

export const meWords = {
  title: '我的',
  visitor: '还没有登录',
  visitorNext: '不登录也能找家院、打电话。提诉求要先登录。',
  resident: '居民',
  roles: '我的职务',
  until: (day: string) => `到 ${day}`,
  desk: '去工作台',
  deskNote: '受理和答复居民的诉求',
  reading: '字号和版面',
  elder: '长辈版',
  elderNote: '字更大，一屏只办一件事，电话一直在',
  size: '字的大小',
  sizeSample: '大小合适就好。',
  notices: '通知',
  noticesNote: '什么时候响，晚上响不响',
  undelivered: '没送到的通知',
  undeliveredNote: '哪些人的微信没收到',
  privacy: '隐私',
  notice: '隐私说明',
  agreed: '已同意',
  agreedSensitive: '已同意，含敏感信息',
  notAgreed: '还没有同意',
  reads: '谁看过我的联系方式',
  readsNote: '每次查看都有记录',
  myData: '看我的资料',
  myDataNote: '我们留着您的什么，都在这里',
  erase: '删除我的资料',
  eraseNote: '删除后找不回来',
  eraseQuestion:
    '姓名、电话、消息都会删掉，正在办的诉求会看不到进展。写的承诺、报的名、认领的岗位、认的人家、接的难题、到过哪里，都会没有。登记过我家的，我家会从“认亲人”的名单上下来，不再有人上门帮。投过的票照样算，只是不再记着是谁。删了找不回来。',
  eraseSure: '确定删除',
  erased: '已经删除。谢谢您用过支部家院。',
  claim: '我是工作人员',
  claimNote: '用邀请码绑定职务',
  claimLabel: '邀请码',
  claimHelp: '写在给您的纸条上，12 位',
  claimNow: '绑定',
  claimed: (name: string) => `绑定好了，${name}。`,
} as const

export const readsWords = {
  title: '谁看过我的联系方式',
  empty: '还没有人看过。',
  emptyNext: '有人查看您的姓名或电话时，会记在这里。',
  line: (name: string) => `${name} 看过您的联系方式`,
} as const

export const inboxWords = {
  title: '消息',
  boxes: '看哪些消息',
  own: '我的',
  work: '工作',
  count: (name: string, unread: number) => (unread > 0 ? `${name}（${unread}）` : name),
  unread: '没看过，',
  allRead: '都标为已读',
  empty: '还没有消息。',
  emptyNext: '您提的诉求有了进展，会在这里告诉您。',
  emptyWork: '没有工作消息。',
  emptyWorkNext: '有新的诉求派给您时，会在这里提醒。',
  locked: '同意隐私说明后，才能收到消息。',
  lockedNext: '消息要和您的账号对上，所以要先征得您的同意。',
  signIn: '登录后才能看消息。',
  alike: (count: number, kind: string) => `${count} 条：${kind}`,
  alikeWhen: (when: string, unread: number) => (unread > 0 ? `最近一条${when}，${unread} 条没看过` : `最近一条${when}`),
  notOnPhone: '没能发到微信，已放在消息里',
  allow: '有进展时用微信通知我',
  allowLeft: (left: number) => `有进展时用微信通知我（剩 ${left} 次）`,
} as const

export const consentWords = {
  title: '隐私说明',
  asked: {
    usual: {
      title: '隐私说明',
      lead: '这里要用到您的一点资料。先说清楚，您再决定。',
      points: [
        '只记您写的、选的，您加的地点和照片，和您愿意留的电话。',
        '电话和姓名只有经办人能看，每次查看您都能看到。',
        '随时可以在“我的”里导出或删除。',
      ],
      decline: '不同意也可以打电话或到家院来办。',
    },
    talk: {
      title: '先看一眼说明，再一起说',
      lead: '我们记您说的话，和您同意不同意哪一句。给大家看的时候不写是谁。',
      points: [],
      decline: '不同意也可以看，有话可以到会上当面说。',
    },
    visit: {
      title: '先看一眼说明，再记',
      lead: '只记您哪天几点几分来过、来的是哪里、在不在门口。随时可以删。',
      points: [],
      decline: '不同意就不记，没关系，照样欢迎您来。',
    },
  },
  full: '看完整说明',
  who: '谁来同意',
  self: '本人同意',
  selfNote: '我已满 14 岁',
  guardian: '我是监护人，替孩子同意',
  guardianNote: '孩子还不到 14 岁',
  agree: '同意，继续',
  agreed: '您已经同意了。',
  sensitiveTitle: '这类事情要单独同意',
  sensitiveLead: '它可能说到健康、信仰、钱财或孩子。只有经办人能看到，不会公开。',
  sensitiveAgree: '同意用于办这件事',
  decline: '不同意也可以打电话或到家院来办。',
  signIn: '先登录，再继续。',
  signInDemo: (change: string) => `点最上面的“${change}”，选一个人就行。`,
  signInWeChat: '请在微信里打开支部家院，打开就能用。',
} as const

export const privacyPrompt = '看隐私说明'

export const privacyWords = {
  version: (notice: string) => `版本 ${notice}`,
  hotline: '打电话问',
} as const

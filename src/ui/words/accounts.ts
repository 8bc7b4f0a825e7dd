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
  eraseQuestion: '姓名、电话、消息都会删掉，正在办的诉求会看不到进展。删了找不回来。',
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
  lead: '提诉求要用到您的一点资料。先说清楚，您再决定。',
  points: [
    '只记您写的内容、地点、照片，和您愿意留的电话。',
    '电话和姓名只有经办人能看，每次查看您都能看到。',
    '随时可以在“我的”里导出或删除。',
  ],
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
  signIn: '先登录，再提诉求。',
} as const

/** The notice in plain words; `notice` in core says which version this is. */
export const noticeWords = (
  district: string,
): readonly { readonly title: string; readonly lines: readonly string[] }[] => [
  {
    title: '谁负责',
    lines: [`由${district}管理支部家院的单位负责。有疑问可以打下面的电话，也可以到任何一个家院当面问。`],
  },
  {
    title: '我们记什么',
    lines: [
      '您写的诉求内容、事情发生的地点、您加的照片。',
      '您愿意留的称呼和电话。不留也能提。',
      '替别人提时，对方同意留下的姓名和电话。',
      '不记您平时在哪里、看了什么，不做画像，不打分。',
    ],
  },
  {
    title: '用来做什么',
    lines: ['只用来把事情派给该办的人、答复您、告诉您进展。不卖，不给广告商，不用于别的目的。'],
  },
  {
    title: '谁能看到',
    lines: [
      '诉求内容：办这件事的网格、社区、街道和区的工作人员。',
      '姓名和电话：只有经办人，看一次记一次，您在“我的”里能看到是谁、什么时候。',
      '找家院时用一下您的位置，不保存。提诉求时选了“您现在的位置”，这个地点会跟诉求一起存，好派给那里的人。',
    ],
  },
  {
    title: '敏感信息',
    lines: ['说到健康、信仰、钱财或孩子的诉求，会另外问您同不同意。不同意就不存，可以打电话或当面办。'],
  },
  { title: '不到 14 岁', lines: ['要由父母或其他监护人同意。'] },
  {
    title: '您可以做什么',
    lines: [
      '随时导出、删除自己的资料，不用说理由。删除后，只留下哪个网格办过什么事、工作人员怎么答的，不带您写的话、照片、姓名电话和门牌。没办完的诉求会停办。',
    ],
  },
]

export const privacyPrompt = '看隐私说明'

export const privacyWords = {
  version: (notice: string) => `版本 ${notice}`,
  hotline: '打电话问',
  done: '已经同意。',
} as const

// What the screens of meetings and of the bodies that work on matters say.
import type { BodyKind, MeetingKind } from '@core/councils/meeting'
import './council-refusals'

export const meetingKindWords: Readonly<Record<MeetingKind, string>> = {
  hearing: '听证会',
  coordination: '协调会',
  council: '议事会',
}

export const bodyKindWords: Readonly<Record<BodyKind, { readonly text: string; readonly note: string }>> = {
  stewardAlliance: { text: '红管家联盟', note: '社区、业委会、物业、党员、居民一起管小区' },
  gridCouncil: { text: '网格议事会', note: '一个网格里的邻居坐下来商量' },
}

export const gatheringWords = {
  meeting: {
    title: '会议',
    of: '看是哪件事',
    when: '什么时候',
    where: '在哪里',
    agenda: '要说哪几件',
    signedIn: (phones: number, paper: number) =>
      paper === 0 ? `已签到 ${phones} 人` : `已签到 ${phones} 人，纸上还有 ${paper} 人`,
    iSignedIn: '您已经签到了。',
    signIn: '扫码签到',
    signInCode: '签到码',
    signInHelp: '桌上的码扫不了，就把下面的字母和数字写进来。',
    signInSend: '签到',
    notACode: '这不是会议的签到码。请扫会场桌上的码。',
    code: '请大家扫这个码签到',
    codeText: (code: string) => `扫不了的，写这个码：${code}`,
    codeWhen: '开会前两小时到开始后六小时可以签到。',
    minutes: '会议记录',
    noMinutes: '会议记录还没有公布。',
    minutesBy: (name: string, when: string) => `${name}，${when}`,
    write: '写会议记录',
    rewrite: '改会议记录',
    minutesText: '说了什么、定了什么',
    minutesHelp: '会公布给大家看，不要写居民的姓名和电话。',
    onPaper: '没用手机、在纸上签到的人数',
    publish: '公布会议记录',
  },
  bodies: {
    title: '联盟和议事会',
    lead: '小区的事有红管家联盟，网格的事有网格议事会。',
    empty: '这里还没有登记过。',
    emptyNext: '社区登记以后，这里会写明有谁、商量什么。',
    at: (unit: string) => unit,
    members: '成员',
    member: (name: string, role: string) => (role === '' ? name : `${name}（${role}）`),
    add: '登记一个',
    change: '改一改',
    end: '不再有了',
    endAsk: '以后不再显示。要去掉吗？',
    endSure: '去掉',
    kind: '是哪一种',
    unit: '属于哪里',
    name: '名称',
    about: '商量什么、什么时候开会',
    membersLabel: '成员，一行一位',
    membersHelp: '先写姓名，空一格再写身份，比如：王芳 业委会主任',
    send: '登记好了',
    cancel: '先不办',
  },
} as const

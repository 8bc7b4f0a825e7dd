// What every screen may say.

export const commonWords = {
  product: '支部家院',
  back: '返回',
  again: '再试一次',
  toHome: '回首页',
  toDesk: '回到工作台',
  keep: '先不',
  lookAbove: '还有没写好的，请往上看。',
  more: '再看几条',
  news: '有新的，点这里看',
  rest: '看更多',
  call: '打电话',
  callWho: (text: string, who: string, number: string) => [text, who, number].filter((part) => part !== '').join('，'),
  busy: (text: string) => `正在${text}…`,
  loading: '正在加载',
  slow: '网有点慢，请稍等…',
  offlineBar: '没有网。看过的内容还能看，写好的诉求会先存着。',
  offlineNext: '打开手机的网络，再试一次。',
  keptFrom: (when: string) => `下面是${when}看到的内容。`,
  demoLabel: '示例数据',
  demoBar: '示例演示',
  demoAs: (who: string) => `示例演示 · 当前身份：${who}`,
  demoSwitch: '换身份',
  demoVisitor: '不登录',
  doors: '主要页面',
  door: { home: '首页', requests: '我的诉求', inbox: '消息', me: '我的' },
  /** Heard after the number on the badge, not seen. */
  unread: '条没看的',
  addPhoto: '加照片',
  removePhoto: (index: number) => `去掉第 ${index} 张照片`,
  earlier: (what: string) => `${what}，早一点`,
  later: (what: string) => `${what}，晚一点`,
  weekBack: '−7天',
  weekOn: '＋7天',
  weekEarlier: (what: string) => `${what}，早 7 天`,
  weekLater: (what: string) => `${what}，晚 7 天`,
  elderEntry: '长辈版',
  elderLeave: '普通版',
} as const

export const weekWords = {
  /** From Monday on. */
  days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  everyDay: '每天',
  fromTo: (first: string, last: string) => `${first}至${last}`,
} as const

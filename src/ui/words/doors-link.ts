// The ways to doors and visits, said on pages that know nothing else of them.

export const doorsLinkWords = {
  plateOf: (name: string) => `这是${name}的门牌`,
  request: '提诉求',
  activities: '看活动',
  here: '我来了',
  unchecked: '现在没有网，还没有核对这个码是不是我们的。下面是手机里存着的内容。',
  mine: '我的到访',
  mineNote: '只有您自己看得到，随时可以删',
  plates: '门牌和海报',
  platesNote: '印出来贴在门口，也有屋里屏幕上的码',
  report: '到社区报到',
  reportNote: '在单位上班的党员，向住的社区报到',
  reported: '来报到的党员',
  reportedNote: '谁向我们社区报到了',
} as const

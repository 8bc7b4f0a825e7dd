// The ways to doors and visits, said on pages that know nothing else of them.

export const doorsLinkWords = {
  atDoor: '您到门口了',
  request: '提诉求',
  activities: '看活动',
  here: '我来了',
  unchecked: '现在没有网，还没有核对这个码是不是我们的。下面是手机里存着的内容。',
  screen: '屋里屏幕上的码',
  screenNote: '放在平板上，来的人扫一扫',
  mine: '我的到访',
  mineNote: '只有您自己看得到，随时可以删',
  plates: '门牌和海报',
  platesNote: '做成文件，印出来贴在门口',
  reported: '来报到的党员',
} as const

// The ways to doors and visits, said on pages that know nothing else of them.

export const doorsLinkWords = {
  atDoor: '您到门口了',
  request: '提诉求',
  activities: '看活动',
  here: '我来了',
  unchecked: '现在没有网，还没有核对这个码是不是我们的。下面是手机里存着的内容。',
  mine: '我的到访',
  mineNote: '只有您自己看得到，随时可以删',
  plates: '门牌和屏幕',
  platesNote: '印出来贴在门口，或者放在屋里的平板上',
  reported: '来报到的党员',
} as const

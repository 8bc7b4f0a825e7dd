// The way to members' cards, said on pages that know nothing else of them.

export const membersLinkWords = {
  mine: '我的党员卡',
  mineNote: '亮身份、亮承诺、亮行动，都由您定',
  atHome: '在这里亮身份的党员',
} as const

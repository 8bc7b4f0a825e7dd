// The ways to the matters of all, said on pages that know nothing else of them.

export const mattersLinkWords = {
  title: '大家事',
  note: '小区、社区的事，大家谈、大家议、大家定',
  votes: '我要投的票',
  votesNote: '您家要投的票，投票通知单在这里登记',
  fromRequest: '提给大家议',
  fromRequestNote: '不是一家的事，请邻居们一起商量',
  board: '身边事',
  tiles: '邻居之间的事',
  /** Heard after the number on the badge, not seen. */
  toDo: '票还没投',
} as const

// The way to calls for help, said on pages that know nothing else of them.

export const callsLinkWords = {
  title: '请您搭把手',
  note: '附近有要帮忙的事，来不来由您',
  waiting: (count: number) => `有 ${count} 件事想请您帮忙`,
} as const

// The ways to the whistle, said on pages that know nothing else of it.

export const whistleEntryWords = {
  blown: '吹哨',
  blownNote: '请单位一起来办，看他们来了没有',
  called: '叫到我们单位的',
  calledWaiting: (count: number, more: boolean) => `叫到我们单位的 · 有 ${count}${more ? ' 多' : ''} 件`,
  calledNote: '社区、街道请我们去帮忙的事',
  forRequest: '吹哨，请单位一起来办',
  forRequestNote: '供电、供水、物业、派出所……',
} as const

// The ways to figures and maps, said in the main package, which knows nothing else of them.

export const insightLinkWords = {
  rates: '办得怎么样',
  ratesNote: '答复、解决、满意各有多少，多久有人接单',
  coverage: '哪里离家院太远',
  coverageNote: '各网格几分钟走得到，下一处开在哪里',
} as const

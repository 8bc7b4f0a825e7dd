// Why something of the ballots was refused, as a sentence that says what to do.

type Params = Readonly<Record<string, string | number>>

export const ballotRefusals: Readonly<Record<string, string | ((params: Params, field: string) => string)>> = {
  'ballots.subject-needed': '请先选这次要业主共同决定的是哪一类事。',
  'ballots.subject-by-owners': '这件事由业主共同决定，法律规定既看面积也看人数，不能换成别的算法。',
  'ballots.subject-other-rule': '这类事要多少人同意由法律规定，不能自己选。请换成对应的算法。',
  'ballots.too-few-for-secret': ({ least }) => `人数不到 ${least ?? 5} 人，不记名也猜得出是谁投的。请改为记名投票。`,
  'ballots.share-too-large': '有一户的面积占得太多，不记名也看得出是谁投的。请改为记名投票。',
  'ballots.not-yours': '这件事不归您管，请由负责这个议题的社区或网格来办。',
  'ballots.not-in-decide': '这个议题还没到“大家定”，请先把议题转到“大家定”。',
  'ballots.register-elsewhere': ({ scope }) =>
    scope ? `这份名册不是“${scope}”的，请换一份名册。` : '这份名册不是这个地方的，请换一份名册。',
  'ballots.needs-owners': '业主共同决定的事要用业主名册，请换一份名册。',
  'ballots.needs-residents': '居民会议的事要用居民或居民代表的名册，请换一份名册。',
  'ballots.no-electors': '这份名册里还没有人，请先导入名册。',
  'ballots.opens-too-soon': ({ minutes }) =>
    Number(minutes) > 0 ? `开始投票的时间至少要在 ${minutes} 分钟以后。` : '开始投票的时间已经过了，请往后选。',
  'ballots.closes-before-opening': '结束投票的时间要在开始以后，请重新选。',
  'ballots.open-too-long': ({ days }) => `投票最长 ${days ?? 60} 天，请把结束的时间提前。`,
  'ballots.no-such-option': '这个方案已经不在了，请重新选要表决的方案。',
  'ballots.options-count': ({ least, most }) =>
    `几个方案一起表决，要有 ${least ?? 2} 到 ${most ?? 12} 个方案。只有一个方案时，请选“同意或反对”。`,
  'ballots.options-alike': '有两个方案的名字一样，投票的人分不清。请先把名字改开。',
  'ballots.not-now': '这次投票现在不能这样做，可能已经结束或撤销。请刷新看看。',
  'register.buyer-names': ({ line, first }) =>
    `${linesIn(line, first)}购房人编号一样，排在前面的名字却不一样。请核对编号和业主姓名。`,
  'register.no-developer': ({ line }) => `${linesIn(line)}标了开发商未售，这只能用在业主名册里。请去掉。`,
}

function linesIn(...lines: readonly (string | number | undefined)[]): string {
  const known = lines.filter((line) => line !== undefined)
  return known.length === 0 ? '名册里有' : `${known.map((line) => `第 ${line} 行`).join('和')}`
}

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
  'register.empty': '名册里还没有人。第一行写各列的名字，从第二行起一行写一户。',
  'register.too-long': ({ limit }) => `一份名册最多 ${limit ?? 20000} 行，请分开导入。`,
  'register.broken': ({ line }) => `${linesIn(line)}有引号没有配对，请改好再导入。`,
  'register.column-missing': ({ column }) => `名册第一行里没有“${column ?? '要写的'}”这一列，请补上。`,
  'register.column-twice': ({ column }) => `名册第一行里“${column ?? '同一列'}”写了两次，请留一列。`,
  'register.cell-empty': ({ line, column }) => `${cellIn(line, column)}没有填，请补上。`,
  'register.cell-long': ({ line, column }) => `${cellIn(line, column)}写得太长了，请写短一些。`,
  'register.cell-unreadable': ({ line, column }) =>
    `${cellIn(line, column)}有认不出的字。请在表格软件里另存为“CSV UTF-8”再导入。`,
  'register.area': ({ line, column }) => `${cellIn(line, column)}请写平方米数，最多两位小数，比如 98.37。`,
  'register.area-source': ({ line, column }) => `${cellIn(line, column)}请写“产权登记”“实测”或“合同”。`,
  'register.yes-no': ({ line, column }) => `${cellIn(line, column)}请写“是”或“否”，不填就是“否”。`,
  'register.phone': ({ line, column }) => `${cellIn(line, column)}不是电话号码，请核对；没有就空着。`,
  'register.unit-twice': ({ line, first, column }) =>
    `${linesIn(first, line)}的“${column ?? '房号'}”一样，一户只能写一行。请核对。`,
  'register.not-yours': '这份名册不归您管，请由负责这里的社区或网格来办。',
  'register.other-kind': '这份名册原来是另一类或另一个单位的，请新建一份名册。',
  'register.piece-differs': '这次导入的内容前后不一样，请重新选文件导入。',
  'register.too-many': '这份名册更新的次数太多了，请新建一份名册。',
  'registers.missing': '没有找到这份名册，请刷新看看。',
  'elector.missing': '名册里没有这一户，请核对。',
  'elector.code-unknown': '没有这个投票码，请对照通知单再输一次。重新发过通知单的，旧码不能用了。',
  'elector.code-over': '这个投票码已经用过或过期了，请找社区重新要一张通知单。',
  'decisions.missing': '没有找到这次投票，请刷新看看。',
  'resultParts.missing': '没有找到结果的这一部分，请刷新看看。',
  'ballotBoxes.missing': '没有找到票箱，请刷新看看。',
  'ballots.id-taken': '这次投票别人已经发起了，请刷新看看。',
  'ballots.not-yet': '还没到投票的时间，请到时候再来。',
  'ballots.not-open': '现在不能投票，可能还没开始，也可能已经结束。请刷新看看。',
  'ballots.not-your-vote': '这一票不是您的。如果是您家的，请先用通知单上的投票码登记。',
  'ballots.proxy-stands': '这一票已经委托别人投了。要自己投，请先找社区取消委托。',
  'ballots.voted-meanwhile': '这一票刚刚在别处投过或改过了，请刷新看看再定。',
  'ballots.secret': '这次是不记名投票，请按不记名的步骤投。',
  'ballots.not-secret': '这次是记名投票，不用领不记名的票。',
  'ballots.no-result-yet': '结果还没有出来，请等投票结束后再看。',
  'ballots.keys-gone': '这次投票已经结束了，请看公布的结果。',
  'ballots.slips-taken': '这一户的票已经领过了，请用领票的那部手机投。',
  'ballots.on-paper': '这一户已经领了纸质票，请在纸上投。',
  'ballots.no-paper-by-area': '按面积算的不记名投票不能用纸质票，从面积就看得出是谁投的。',
  'ballots.no-such-paper': '没有发过这个号码的纸质票，请核对票上的号码。',
  'ballots.wrong-slips': '领的票和您的面积对不上，请刷新后重新领。',
  'ballots.unknown-kind': '这张票不是这次投票的，请刷新后重新投。',
  'ballots.bad-token': '这张票不是这次投票发出的，请重新领票。',
  'ballots.bad-signature': '这张票在路上坏了，请再投一次。',
  'ballots.key-used': '这张票的记号已经用过了，请重新领票。',
  'ballots.newer-vote': '这张票已经改投过了，按后面那次算。',
  'ballots.not-kept': '手机里存不下这张票，所以还没有领。请清理一下手机空间，再试一次。',
  'ballots.bad-slips': '领到的票不对，没有用它投。请告诉负责这次投票的人。',
  'ballots.bad-receipt': '票箱的回执不对，请告诉负责这次投票的人。',
  'ballots.phone-too-old': '这部手机做不了不记名投票，请升级微信再试，或者领一张纸质票。',
  'ballots.no-slips': '这部手机上没有您的票。票只在领票的那部手机里；还没领的话，请刷新页面再试。',
  'ballots.changed-too-often': '改投的次数太多了，按您最后一次投的算。',
  'ballots.no-box-here': '这里还没有开通手机上的不记名投票，请领一张纸质票，或者用网页投。',
  'ballots.box-full': '票箱这一格满了，请告诉社区工作人员。',
  'paper.entered-already': '这张纸质票已经录好了，不能再改。',
  'proxy.none-allowed': '这次投票不能委托别人。',
  'proxy.self': '不能委托自己，请选另一位。',
  'proxy.holder-gave-his': '这位自己的票已经委托给别人了，请换一位。',
  'proxy.stands-already': '这一票已经委托给别人了，请先取消原来的委托。',
  'proxy.too-many': ({ limit }) => `一个人最多替 ${limit ?? '几'} 户投，这位已经满了，请换一位。`,
  'proxy.voted-already': '这一户已经投过票了，不能再委托。',
  'quota.electorCodes': ({ limit = '' }) =>
    `今天试投票码的次数太多了${limit === '' ? '' : `（最多 ${limit} 次）`}，请明天再试，或者找社区帮忙。`,
  'input.choice': '请在选票上的几项里选一项。',
  'input.elector': '名册里没有这一户，请重新选。',
  'input.mode': '请选记名还是不记名。',
  'input.proxies': '一个人最多替几户投，请填 0 到 10。',
  'input.register': '名册的文件读不出来，请重新选文件。',
  'input.rule': '请选一种算票的规矩。',
  'result.other-electorate': '名册和公告里的对不上，结果不能公布。请告诉技术人员。',
  'result.other-announcement': '投票的内容和公告里的对不上，结果不能公布。请告诉技术人员。',
  'result.other-mode': '选票和投票的方式对不上，结果不能公布。请告诉技术人员。',
  'result.unknown-choice': '有选票选了公告里没有的一项，结果不能公布。请告诉技术人员。',
  'result.unknown-elector': '有选票不是名册里的人投的，结果不能公布。请告诉技术人员。',
  'result.unknown-kind': '有选票不是这次投票的，结果不能公布。请告诉技术人员。',
  'result.ballot-twice': '有一张票出现了两次，结果不能公布。请告诉技术人员。',
  'result.key-used': '有两张票的记号一样，结果不能公布。请告诉技术人员。',
  'result.more-than-issued': '票箱里的票比发出去的多，结果不能公布。请告诉技术人员。',
  'result.broken': '结果的文件坏了，请重新下载。',
}

function linesIn(...lines: readonly (string | number | undefined)[]): string {
  const known = lines.filter((line) => line !== undefined)
  return known.length === 0 ? '名册里有' : `${known.map((line) => `第 ${line} 行`).join('和')}`
}

function cellIn(line: string | number | undefined, column: string | number | undefined): string {
  const of = column === undefined ? '这一格' : `“${column}”`
  return line === undefined ? of : `第 ${line} 行的${of}`
}

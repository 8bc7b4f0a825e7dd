// Input fields by the names that stand on the screen.

const names: Readonly<Record<string, string>> = {
  description: '诉求内容',
  serviceCode: '事项',
  'place.note': '楼号、门牌',
  'place.position': '位置',
  'place.homeCode': '家院',
  place: '地点',
  'contact.name': '称呼',
  'contact.phone': '电话',
  'forSomeoneElse.name': '对方姓名',
  'forSomeoneElse.phone': '对方电话',
  'forSomeoneElse.relation': '和您的关系',
  'offer.name': '称呼',
  'offer.phone': '电话',
  'offer.text': '要帮的忙',
  text: '答复',
  'progress.text': '进展',
  said: '要说的话',
  what: '什么事',
  partnerIds: '单位',
  requestIds: '诉求',
  reportWithinMinutes: '报到的时间',
  minutes: '要的时间',
  parts: '拆出来的几件',
  'person.agreed': '本人同意',
  substituteId: '替班的人',
  'counter.name': '这位居民的姓名',
  'person.name': '来的人',
  'person.phone': '电话',
  reason: '原因',
  note: '备注',
  comment: '想说的话',
  rating: '评价',
  photos: '照片',
  photo: '照片',
  voice: '录音',
  code: '邀请码',
  until: '结束时间',
  from: '开始的日子',
  to: '结束的日子',
  role: '职务',
  unitId: '单位',
  personId: '人员',
  position: '位置',
  statements: '会上说的话',
  statementId: '这句话',
  id: '这一条',
  question: '要大家定的问题',
  ruleId: '算票的规矩',
  subject: '要定的是哪一类事',
  mode: '记名还是不记名',
  choices: '选票上的选项',
  optionId: '方案',
  proxyLimit: '一人最多替几人投',
  opensAt: '开始投票的时间',
  closesAt: '结束投票的时间',
  registerId: '名册',
  matterId: '议题',
  csv: '名册',
  choice: '您的选择',
}

/** The longest known beginning of a path such as `place.position.lng`; 内容 where none is known. */
export function fieldName(path: string | undefined): string {
  const parts = (path ?? '').split('.')
  for (let length = parts.length; length > 0; length--) {
    const name = names[parts.slice(0, length).join('.')]
    if (name !== undefined) return name
  }
  return '内容'
}

// All that the screens of requests say.
import type { Rating, RequestFact, RequestStatus } from '@core/requests/request'

export const requestWords = {
  new: {
    title: '提诉求',
    services: '要办什么事？',
    changeService: '换一个',
    suggested: '您说的像是',
    sensitive: '涉及个人隐私，只有经办人能看到',
    callFirst: (number: string) => `如果情况紧急，请先拨打 ${number}`,
    callNow: (number: string) => `拨打 ${number}`,
    afterCall: '打完电话，还可以在这里把情况告诉社区。',
    description: '说说情况',
    descriptionHint: '什么事、从什么时候开始、影响了谁',
    count: (length: number, most: number) => `${length}/${most}`,
    photos: '照片（选填）',
    addPhoto: '加照片',
    removePhoto: (index: number) => `去掉第 ${index} 张照片`,
    place: '在哪里？',
    atHome: (name: string) => `在 ${name}`,
    atSomeHome: '您扫码的家院',
    atLocation: '您现在的位置',
    atMap: '地图上选的位置',
    locating: '正在找您的位置…',
    useLocation: '用我现在的位置',
    pickOnMap: '在地图上选',
    pickHint: '移动地图，让十字对准事情发生的地方',
    pickThis: '就选这里',
    noPlaceYet: '还没有选地点',
    scanHome: '扫家院的二维码',
    notAHome: '这个码不是家院的码，请换一个，或在地图上选。',
    handledBy: (branch: string) => `这里由 ${branch} 办理`,
    handledByDistrict: '这里不在网格内，由社区或区里派人办理',
    findingBranch: '正在查由谁办理…',
    branchUnknown: '提交后会告诉您由谁办理',
    note: '楼号、门牌（选填）',
    noteHint: '例如 3 号楼 2 单元门口',
    contact: '怎么联系您（选填）',
    contactWhy: '只有经办人能看到，每次查看都会记下来。',
    contactName: '称呼',
    contactNameHint: '例如 李阿姨',
    contactPhone: '电话',
    behalf: '替别人提',
    behalfWhy: '帮家人、邻居说一件事',
    behalfName: '对方姓名',
    behalfPhone: '对方电话（选填）',
    behalfRelation: '和您的关系（选填）',
    behalfRelationHint: '例如 母亲、邻居',
    behalfAgreed: '对方同意我替他提，也同意留下姓名电话',
    submit: '提交',
    sending: '正在提交…',
    next: '下一步',
    back: '上一步',
    lastStep: '还差一步',
    backToForm: '返回修改',
    step: (step: number, steps: number) => `第 ${step} 步，共 ${steps} 步`,
    faults: (count: number) => `还有 ${count} 处要改一下：`,
    restored: '上次没提交的内容还在，接着写就行。',
    startOver: '清空重写',
    photosFull: (most: number) => `最多 ${most} 张`,
    notKept: '手机存不下了，请删掉几张照片再试。',
  },
  sent: {
    title: '已提交',
    next: (unit: string) => `${unit} 已经收到，会尽快答复您。`,
    told: '有进展会在“消息”里告诉您。',
    allowMessages: '有进展时用微信通知我',
    allowed: '好的，有进展会通知您。',
    look: '看这条诉求',
    again: '再提一件',
  },
  waiting: {
    title: '已存在手机里',
    next: '网不好，还没发出去。有网后会自动提交，不用再写一遍。',
    label: '待发送',
    refusedLabel: '没能提交',
    heldLabel: '还没改完',
    sendNow: '现在发送',
    edit: '修改',
    remove: '删除',
    list: '还没发出去的',
  },
  mine: {
    title: '我的诉求',
    empty: '您还没有提过诉求。',
    emptyNext: '家门口的难事，说出来就有人办。',
    more: '再看几条',
    onBehalf: '替别人提的',
    unrated: '等您评价',
  },
  one: {
    erased: '内容已由居民删除。',
    title: '诉求详情',
    story: '办理经过',
    place: '地点',
    placeOf: { location: '提交时的位置', map: '地图上选的位置', home: '扫码的家院' },
    openMap: '看地图',
    closeMap: '收起地图',
    goThere: '怎么去',
    photos: '照片',
    photo: (index: number) => `第 ${index} 张照片`,
    photoGone: '照片打不开',
    handling: '现在由谁办',
    nobodyYet: '值班人员接单后会显示姓名',
    call: (number: string) => `打电话 ${number}`,
    what: '反映的事',
    answer: '答复',
    confirm: '办好了',
    confirmWhy: '点一下，这件事就算办完了。',
    reopen: '还没办好',
    reopenReason: '哪里还没办好？',
    reopenSend: '请再办一次',
    reopenOnce: '可以请他们再办一次，只有这一次机会。',
    rate: '您满意吗？',
    comment: '想说的话（选填）',
    rateSend: '提交评价',
    rated: (rating: Rating) => `您的评价：${ratingWords[rating]}`,
    cancel: '先不办',
    missing: '找不到这条诉求。',
    sensitive: '这条诉求涉及隐私，只有您和经办人能看到。',
  },
  next: {
    routed: (unit: string) => `${unit} 会有人接单，接单后告诉您。`,
    accepted: (name: string) => `${name} 正在办，办好后会答复您。`,
    answered: '请看答复。办好了点“办好了”，没办好可以请他们再办一次。七天没有回音，就算办好了。',
    answeredAgain: '请看答复。办好了点“办好了”。七天没有回音，就算办好了。还有问题请打电话。',
    reopened: '已经转回去重办，办好后会再答复您。',
    confirmed: '这件事办好了，谢谢您告诉我们。',
    closed: '这件事已经办结。',
    closedMayReopen: '这件事已经办结。要是没办好，还可以请他们再办一次。',
  },
  desk: {
    title: '工作台',
    enter: '去工作台',
    toDo: (count: number, more: boolean) => `工作台 · 有 ${count}${more ? ' 多' : ''} 件要办`,
    viewsLabel: '看谁的',
    queuesLabel: '看哪些',
    servicesLabel: '事项',
    unitsLabel: '单位',
    shown: (count: number, more: boolean) => `${more ? '先看' : '共'} ${count} 条，早提的在前`,
    views: { mine: '我的', desk: '本单位', below: '下级' },
    queues: { toDo: '要办', waiting: '等回音', done: '已办完', all: '全部' },
    allServices: '所有事项',
    empty: { toDo: '要办的都办完了。', waiting: '没有等回音的。', done: '还没有办完的。', all: '这里还没有诉求。' },
    more: '再看几条',
    unassigned: '还没人接',
    onBehalf: '代提',
    photoCount: (count: number) => `${count} 张照片`,
    since: (when: string) => `${when} 提交`,
    notStaff: '这里是工作人员办事的地方，您的账号还没有开通。',
    choose: '从左边选一条来办。',
    keys: '也可以按 J、K 键上下选',
  },
  work: {
    title: '办理',
    accept: '我来办',
    changed: '下面是最新情况。',
    answer: '答复',
    answerText: '答复居民',
    answerHint: '办了什么、结果怎样、要不要居民再做什么。不要写姓名、电话、门牌',
    answerSend: '发出答复',
    return: '退回',
    returnReason: '为什么退回？',
    returnHint: (unit: string) => `退回后转到上一级，居民会看到原因。现在在 ${unit}。`,
    returnSend: '退回上一级',
    returned: (unit: string) => `已退回，现在由 ${unit} 办理。`,
    close: '办结',
    closeNote: '备注（选填）',
    closeSend: '确认办结',
    contact: '联系方式',
    lookUp: '查看联系方式',
    lookUpWhy: '查看会记下来，居民能看到是谁在什么时候看的。',
    noContact: '居民没有留联系方式。',
    contactHidden: '这次没有查到联系方式。',
    about: (name: string, relation: string) => (relation === '' ? `为 ${name} 提的` : `为 ${name}（${relation}）提的`),
    nothingToDo: '现在不用您做什么。',
    waitingForResident: '已答复，等居民回音。七天没有回音会自动办结。',
    where: (why: string) => whyWords[why] ?? '',
    back: '回到工作台',
  },
} as const

export const statusWords: Readonly<Record<RequestStatus, string>> = {
  routed: '等待接单',
  accepted: '正在办理',
  answered: '已答复',
  reopened: '重新办理',
  confirmed: '已办好',
  closed: '已办结',
}

export const ratingWords: Readonly<Record<Rating, string>> = {
  satisfied: '满意',
  acceptable: '基本满意',
  dissatisfied: '不满意',
}

const whyWords: Readonly<Record<string, string>> = {
  'on-duty': '值班人员',
  'in-term': '现在没人值班，先派给在岗的',
  'nobody-in-branch': '网格支部还没有人，由社区接',
  'no-grid': '地点不在网格内',
  returned: '下级退回来的',
}

/** One step of a request in a sentence. `own`: read by the person who asked. */
export function factWords(fact: RequestFact, own: boolean): string {
  const who = own ? '您' : '居民'
  switch (fact.type) {
    case 'submitted':
      return `${who}提交了诉求`
    case 'routed':
      return fact.desk.assigneeName === ''
        ? `转到 ${fact.desk.unitName}`
        : `转到 ${fact.desk.unitName}，${fact.desk.assigneeName} 负责`
    case 'accepted':
      return `${fact.by.name} 接了这件事`
    case 'answered':
      return `${fact.by.name} 答复了`
    case 'returned':
      return `${fact.by.name} 退回上一级`
    case 'confirmed':
      return `${who}说办好了`
    case 'reopened':
      return `${who}说还没办好，请再办一次`
    case 'rated':
      return `${who}评价：${ratingWords[fact.rating]}`
    case 'closed':
      return fact.by.side === 'clock' ? '七天没有回音，自动办结' : `${fact.by.name} 办结了这件事`
  }
}

// A family and those who would come, in plain words: for those who ask, for staff, and for the family itself.
import type { AdoptionState, ConsentWay, FamilyFact, Speaker, SpokenWay } from '@core/pledges/family'

const consentWays: Readonly<Record<ConsentWay, string>> = {
  'in-person': '当面说的',
  paper: '在纸上签的',
  'phone-app': '在自己手机上点的',
}

const spokenWays: Readonly<Record<SpokenWay, string>> = {
  'in-person': '当面说的',
  telephone: '电话里说的',
  paper: '纸上写的',
}

const speakers: Readonly<Record<Speaker, string>> = { self: '本人', relative: '家里人' }

/** Seen by staff and by the family itself. */
export const adoptionWords: Readonly<Record<AdoptionState, string>> = {
  asked: '等答复',
  agreed: '愿意',
  declined: '不愿意',
  ended: '到此为止',
}

export const familyFactWords: Readonly<Record<FamilyFact['type'], string>> = {
  entered: '登记了这一户',
  codeRenewed: '换了一封信',
  contactChanged: '换了联系办法',
  claimed: '这家填了信上的码',
  asked: '有人想结亲',
  agreed: '这家愿意',
  declined: '这家这回不愿意',
  ended: '一门亲到此为止',
  withdrawn: '退出了名单',
}

export const familyWords = {
  title: '一户人家',
  needs: '想有人帮着做的',
  near: '靠近',
  hidden: '这里不写是谁、住哪里。先问过这家，这家点了头才告诉您。',
  ask: '我想结亲',
  askNote: '您点了以后，这家会知道是您想来。愿不愿意由这家定，不催。',
  asked: '已经问了，等这家点头',
  askedNote: (when: string) => `${when} 问的。有了回音会发消息给您。`,
  takeBack: '不问了',
  agreed: '这家愿意和您结亲',
  agreedNote: '什么时候去、去做什么，先打个电话和这家商量。',
  look: '看联系办法',
  lookNote: '看一次，这家会知道您看过。',
  looked: '您刚看的这一次，这家会知道。',
  contact: '联系办法',
  end: '到此为止',
  endQuestion: '到此为止以后，联系办法就看不到了。不用说原因。',
  endSure: '到此为止',
  declined: '这回不方便，谢谢您的心意',
  declinedNote: '半年以后可以再问。也可以看看别家。',
  ended: '已经到此为止',
  endedNote: '谢谢您来过。',
  enough: '常去这一家的人够了',
  enoughNext: '可以看看别家。',
  withdrawn: '这一家已经退出名单',
  withdrawnNext: '联系办法已经清空，什么也不留。',
  notMember: '认亲人先请党员来做。您可以看看岗位和难题。',
} as const

export const familyDeskWords = {
  asks: '谁想来',
  nobodyAsks: '还没有人问。',
  askedAt: (when: string) => `${when} 问的`,
  spokenBy: (who: string, how: string, recorder: string) => `${who}${how}，${recorder}记下`,
  ownPhone: '这家在自己手机上答的',
  record: '记下这家的话',
  recordLead: '请先去问这家，是他们自己的话再记。不是替他们定。',
  agrees: '这家怎么说',
  yes: '愿意',
  no: '不愿意',
  who: '谁说的',
  speakers,
  how: '怎么说的',
  spokenWays,
  recordSend: '记下来',
  end: (name: string) => `替这家和${name}说到此为止`,
  endQuestion: '是这家自己说不想让他再来吗？说过了再点。',
  endSure: '这家说过了',
  consent: '这家的同意',
  consentAt: (day: string, how: string) => `${day}，${how}`,
  letter: '给这家的信',
  claimed: '这家已经填过信上的码，自己在手机上答。',
  notClaimed: '这家还没有填信上的码。没有手机也不要紧，您去问、您来记。',
  letterUntil: (day: string) => `现在这封信上的码，${day} 以前能用`,
  newLetter: '再做一封信',
  newLetterQuestion: '旧的码马上作废。这家要是已经填过，也要用新的码再填一次。确定吗？',
  newLetterSure: '做新的',
  contact: '联系办法',
  hasContact: '已经登记。谁也看不到，连写的人也看不到；只有这家自己，和这家点过头的人看得到。',
  noContact: '还没有登记。',
  changeContact: '换一个联系办法',
  changeLead: '新的写进去，旧的就没有了。写完以后您自己也看不到，请对照着写。',
  changed: '换好了。',
  changeSend: '换成这个',
  name: '这家找谁',
  nameHint: '例如：李奶奶',
  phone: '电话',
  address: '地址',
  addressHint: '例如：3 号楼 2 单元 201',
  story: '经过',
  withdraw: '替这家退出名单',
  withdrawQuestion: '是这家自己说不想留在名单上吗？退出以后，联系办法马上清空，来的人也都停下，找不回来。',
  withdrawSure: '这家说过了，退出',
  actors: { staff: '经办', family: '这家', adopter: '来的人' },
} as const

export const enterFamilyWords = {
  lead: '先问过这一家再写。不写姓名、电话、楼号；那些另外写在下面，谁也看不到。',
  unit: '哪个单位来管',
  label: '大概是什么样的人家',
  labelHelp: '让人知道能帮什么，又认不出是谁',
  labelHint: '例如：一位独居老人，住二楼',
  needs: '想有人帮着做什么',
  needsHelp: '几样之间用顿号隔开',
  needsHint: '例如：买菜、聊天',
  consent: '这家同意了吗，怎么说的',
  consentWays,
  agreed: '两样都要这家自己点头',
  agreedOptions: {
    list: '这家愿意放在名单上，让党员来认',
    sensitive: '这家同意单独记下家里的情况和联系办法',
  },
  notAgreed: '两样都点了头才能登记。',
  contactLead: '下面三样写完就收起来。写的人、别的同事、社区和街道都看不到。',
  needsMissing: '请至少写一样。',
  next: '下一步：怎么找到这家',
  before: '回去改前面的',
  send: '登记这一户',
  letterTitle: '登记好了，请把信送到这家',
  letterOnce: '码只在这里显示这一次。请马上打印、抄下来或拍给这家；没有留下，就再做一封。',
  copy: '复制信上的码',
  copied: '复制好了。',
  notCopied: '没有复制成，请照着抄。',
  print: '打印这封信',
  open: '看这一户',
  heading: '给您家的一封信',
  letterSays: (home: string) =>
    home === ''
      ? '您家同意让邻里常来看看。谁来、来不来，都由您家说了算。'
      : `您家同意让邻里常来看看，由${home}照应。谁来、来不来，都由您家说了算。`,
  letterScan: '用手机相机或微信扫这个码，就能看到谁想来、谁看过您家的电话，不想让人来了也在那里说。',
  letterQr: '信上的码的二维码',
  letterType: '也可以打开“支部家院”，点“我的”，点“认岗位、认亲人、认难题”，再点“我家收到了一封结亲的信”，填这个码：',
  letterUntil: (day: string) => `码在 ${day} 以前能用，只能用一次，请不要给别人。`,
  letterNoPhone: '没有手机也不要紧，网格员会当面来问您家。',
} as const

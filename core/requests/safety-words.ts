// Words after which a person looks at what was said, by kind. A district may add to them; a word here accuses nobody and
// stops nothing. Plain complaints, illness, quarrels and swearing at a broken lift are no matter for it.

export type SafetyLabel = 'insult' | 'threat' | 'advert' | 'gambling' | 'sex' | 'drugs' | 'fraud'

/** Matched after spaces, marks and letter case are taken away. */
export const safetyWords: Readonly<Record<SafetyLabel, readonly string[]>> = {
  insult: [
    '傻逼',
    '煞笔',
    '沙比',
    '操你妈',
    '草泥马',
    '日你妈',
    '王八蛋',
    '狗杂种',
    '贱人',
    '婊子',
    '去死吧',
    '滚你妈',
  ],
  threat: ['弄死你', '杀了你', '砍死', '炸了你', '烧了你家', '要你的命', '捅死'],
  advert: [
    '加微信',
    '加我微信',
    '加qq',
    '代开发票',
    '代办证件',
    '刷单',
    '兼职日结',
    '免费领取',
    '扫码领红包',
    '低价出售',
  ],
  gambling: ['网上赌场', '真人荷官', '百家乐', '六合彩', '时时彩', '赌球', '下注返水', '线上博彩', '棋牌送彩金'],
  sex: ['约炮', '上门按摩服务', '小姐上门', '裸聊', '色情', '成人视频', '包夜'],
  drugs: ['冰毒', '海洛因', '摇头丸', '大麻出售', '笑气出售', '迷药'],
  fraud: ['无抵押贷款', '当天放款', '黑户可贷', '信用卡套现', '稳赚不赔', '内幕消息', '跑分', '收购银行卡'],
}

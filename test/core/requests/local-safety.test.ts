import { judgeText } from '@core/requests/local-safety'
import { safetyWords } from '@core/requests/safety-words'

const labels = (said: string) => {
  const verdict = judgeText(said)
  return verdict.status === 'flagged' ? verdict.labels : []
}

test.each([
  '三号楼的灯坏了，晚上看不见路，老人摔了一跤',
  '我的电话是 13812345678，身份证 320705195001011234，请快点来',
  '我妈住院了，想问医保怎么报，大夫开了吗啡类止痛药',
  '楼上天天打麻将，吵死了，真是气死我了',
  '邻居家的狗咬了我，两家吵起来了，请来调解',
  '收到诈骗短信说中奖了，要我转账，我报警了',
  '',
])('an ordinary complaint is clear: %s', (said) => {
  expect(judgeText(said)).toEqual({ status: 'clear' })
})

test.each([
  ['网格员就是个王八蛋', 'insult'],
  ['再不修我就弄死你', 'threat'],
  ['专业代开发票，价格优惠', 'advert'],
  ['百家乐真人荷官在线', 'gambling'],
  ['上门按摩服务，包夜优惠', 'sex'],
  ['出售冰毒', 'drugs'],
  ['黑户可贷，当天放款', 'fraud'],
])('%s is labelled %s', (said, label) => {
  expect(labels(said)).toContain(label)
})

test('what is put between the letters does not hide them', () => {
  expect(labels('加 微·信 领礼品')).toEqual(['advert'])
  expect(labels('加ＱＱ群')).toEqual(['advert'])
  expect(labels('傻\u200b逼')).toEqual(['insult'])
})

test('an advertisement is known by its addresses and numbers; one address or one number is none', () => {
  expect(labels('看 https://a.example.com 和 www.b.cn')).toEqual(['advert'])
  expect(labels('详情 www.b.cn 电话 13812345678')).toEqual(['advert'])
  expect(labels('13812345678 138-1234-5678 138 1234 5678')).toEqual(['advert'])
  expect(labels('网站 www.b.cn 打不开')).toEqual([])
  expect(labels('打 13812345678 或 13912345678')).toEqual([])
})

test('every word of the lists is found, whatever surrounds it', () => {
  for (const [label, words] of Object.entries(safetyWords)) {
    for (const word of words) expect(labels(`请问${word.toUpperCase()}，谢谢`)).toContain(label)
  }
})

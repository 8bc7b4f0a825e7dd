// What staff write about a family must not say who it is.
import { saysNobody } from '@core/pledges/masked-words'
import { reasonOf } from './given-pledges'

const contact = { name: '欧阳月', phone: '13912345678', address: '海棠新村 3号楼2单元301' }
const said = (label: string, needs: readonly string[] = ['买菜']) => reasonOf(saysNobody({ label, needs }, contact))

test.each(['一位独居老人，住二楼', '带两个孩子的妈妈，晚上要人接送', '行动不便，没有电梯', '老两口，儿女在外地'])(
  '%s',
  (label) => {
    expect(said(label)).toBe('ok')
  },
)

test.each([
  '独居老人欧阳月',
  '欧 阳·月，八十岁',
  '王奶奶，独居',
  '电话１３９１２３４５６７８',
  '手机尾号 45678',
  '住3号楼2单元301',
  '海棠新村的独居老人',
  '独居，家在301室',
])('%s is refused', (label) => {
  expect(said(label)).toBe('family.words-tell')
})

test('nor may the needs, alone or with the rest', () => {
  expect(said('一位独居老人', ['送到301室'])).toBe('family.words-tell')
  expect(said('独居老人，姓欧', ['阳月亮'])).toBe('family.words-tell')
})

test("nor may the staff's own mark, alone or with the rest", () => {
  const marked = (mark: string, need = '买菜') =>
    reasonOf(saysNobody({ label: '一位独居老人', needs: [need], mark }, contact))
  expect(['', '3月2日走访的第二家', '门口有斜坡的那家'].map((mark) => marked(mark))).toEqual(['ok', 'ok', 'ok'])
  for (const mark of ['欧阳月', '尾号45678', '3号楼2单元301', '海棠新村那家'])
    expect(marked(mark)).toBe('family.words-tell')
  expect(marked('阳月那家', '找老欧')).toBe('family.words-tell')
})

// Nothing that names a person comes through the masking, however it is written; what was complained about does.
import fc from 'fast-check'
import { maskNumbers, maskText } from '@core/board/mask-text'
import { complaints } from './complaints'

const spokenDigits = '零一二三四五六七八九'
const wideDigits = '０１２３４５６７８９'
const ringedDigits = '⓪①②③④⑤⑥⑦⑧⑨'

/** Every digit of a text, however written, everything else gone: an oracle that shares nothing with the rules. */
function digitsOf(text: string): string {
  return [...text]
    .map((sign) => {
      for (const script of ['0123456789', spokenDigits, '〇幺', wideDigits, ringedDigits]) {
        const value = [...script].indexOf(sign)
        if (value >= 0) return String(value)
      }
      return /[a-zA-Z]/.test(sign) ? sign.toUpperCase() : ''
    })
    .join('')
}

const separator = fc.constantFrom('', '', '', ' ', '-', '—', '.', '·', '　', '，', ' - ', '_', '/', '\u200b', '\n')
const script = fc.constantFrom('0123456789', spokenDigits, wideDigits, ringedDigits)

/** The same number as people write it: in any script, with anything between the digits. */
function written(number: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return number.chain((digits) =>
    fc
      .array(fc.tuple(script, separator), { minLength: digits.length, maxLength: digits.length })
      .map((ways) => [...digits].map((sign, at) => writeSign(sign, ways[at])).join('')),
  )
}

function writeSign(sign: string, [digits, gap]: [string, string] = ['0123456789', '']): string {
  return ([...digits][Number(sign)] ?? sign) + gap
}

/** A number and one way to write it. */
const spelled = (number: fc.Arbitrary<string>) =>
  number.chain((plain) => fc.tuple(fc.constant(plain), written(fc.constant(plain))))

const some = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))
const mobile = fc.tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), some(9)).map((all) => all.join(''))
const landline = fc.tuple(fc.constantFrom('0518', '010', '025', '0512'), fc.integer({ min: 2, max: 8 }), some(7)).map((all) => all.join('')) // prettier-ignore
const bankCard = fc.tuple(fc.constantFrom('62', '45'), some(17)).map((all) => all.join(''))
const idNumber = fc.tuple(fc.constantFrom('3207', '1101'), some(13), fc.constantFrom('X', 'x', '1', '9')).map((all) => all.join('')) // prettier-ignore
/** Any text: of people's words, and of anything at all. */
const around = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(fc.constantFrom(...'楼道的灯坏了，。请打电话给我3号 1二〇苏G-（）：微信QQ住室天2026/1'), { maxLength: 15 }).map((all) => all.join('')), // prettier-ignore
  fc.constantFrom(...complaints),
)

test.each([
  ['a mobile number', mobile],
  ['a landline with its area code', landline],
  ['a bank card', bankCard],
])('%s never comes through, whatever stands around it', (_, number) => {
  fc.assert(
    fc.property(around, spelled(number), around, (before, [plain, said], after) => {
      for (const mask of [maskText, maskNumbers]) {
        expect(digitsOf(mask(before + said + after))).not.toContain(plain)
      }
    }),
    { numRuns: 3000 },
  ) // prettier-ignore
})

test('an id number never comes through, nor its last sign', () => {
  fc.assert(
    fc.property(around, spelled(idNumber), around, (before, [plain, text], after) => {
      const masked = maskText(before + text + after)
      expect(digitsOf(masked)).not.toContain(plain.slice(0, 17))
    }),
    { numRuns: 3000 },
  )
  expect(maskText('身份证 32070519580101123X，请查')).toBe('身份证 ＊＊，请查')
})

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const letter = fc.constantFrom(...letters)
const plateBody = fc.oneof(
  some(5),
  fc.tuple(letter, some(4)).map((all) => all.join('')),
  fc.tuple(some(3), letter, letter).map((all) => all.join('')),
  fc.tuple(fc.constantFrom('D', 'F'), some(5)).map((all) => all.join('')),
  fc.tuple(some(5), fc.constantFrom('D', 'F')).map((all) => all.join('')),
)

test('a plate never comes through, old or new-energy, in capitals or not', () => {
  const plate = fc.record({
    place: fc.constantFrom(...'苏鲁京沪皖浙粤'),
    office: letter,
    gap: fc.constantFrom('', ' ', '·', '-', '.', '・'),
    body: plateBody,
    small: fc.boolean(),
  })
  fc.assert(
    fc.property(around, plate, around, (before, { place, office, gap, body, small }, after) => {
      const said = place + office + gap + body
      const masked = maskText(before + (small ? said.toLowerCase() : said) + after)
      expect(masked.replace(/[\s·・.\-]/g, '').toUpperCase()).not.toContain(place + office + body)
    }),
    { numRuns: 5000 },
  )
})

test('masking twice is masking once', () => {
  const pieces = fc.array(fc.oneof(around, written(mobile), fc.constantFrom('王阿姨', '3号楼2单元301', '＊＊', '、', 'a@b.cn', '微信：')), { maxLength: 6 }) // prettier-ignore
  fc.assert(
    fc.property(pieces, (all) => {
      const once = maskText(all.join(''))
      expect(maskText(once)).toBe(once)
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ['请打 138 1234 5678 找我', '请打 ＊＊ 找我'],
  ['电话１３８－１２３４－５６７８', '电话＊＊'],
  ['电话一三八零零一二三四五六', '电话＊＊'],
  ['电话幺三八〇〇幺二三四五六，谢谢', '电话＊＊，谢谢'],
  ['座机(0518)8581-1234', '座机＊＊'],
  ['加我微信 lianyun_88 聊', '加我微信 ＊＊ 聊'],
  ['vx：abc12345', 'vx：＊＊'],
  ['QQ号是12345', 'QQ号是＊＊'],
  ['邮箱 zhang.san@163.com 。', '邮箱 ＊＊ 。'],
  ['手机尾号5678的车主', '手机尾号＊＊的车主'],
  ['短号662233', '短号＊＊'],
  ['白色轿车苏G·12345堵门', '白色轿车＊＊堵门'],
  ['车牌苏GD12345', '车牌＊＊'],
  ['苏g 1234学 乱停', '＊＊ 乱停'],
  ['车牌号是G12345', '车牌号是＊＊'],
  ['3号楼2单元301漏水', '＊＊漏水'],
  ['三号楼二单元三〇一室漏水', '＊＊漏水'],
  ['A栋1203室天天吵', '＊＊天天吵'],
  ['3-2-301 漏水', '＊＊ 漏水'],
  ['12#502 太吵', '＊＊ 太吵'],
  ['我住301，楼上401漏水', '我住＊＊，楼上＊＊漏水'],
  ['502家装修到半夜', '＊＊家装修到半夜'],
  ['海棠路18号门口积水', '海棠路＊＊门口积水'],
  ['地铁海棠路3号口的扶梯停了', '地铁海棠路3号口的扶梯停了'],
  ['海棠路 18 号的院子积水', '海棠路 ＊＊的院子积水'],
  ['我叫张伟，腿不好', '我叫＊＊，腿不好'],
  ['联系人：李小明 电话13812345678', '联系人：＊＊ 电话＊＊'],
  ['王阿姨摔了一跤', '＊＊阿姨摔了一跤'],
  ['物业的李建国经理说没钱', '物业的＊＊经理说没钱'],
  ['欧阳老师', '＊＊老师'],
  ['老李家没水了', '＊＊家没水了'],
  ['2026-11-24 13812345678', '＊＊'],
  ['联系人王秀英13912345678，6号楼1单元302室', '联系人＊＊'],
  ['联系人王秀英6号楼', '联系人＊＊'],
  ['联系人王秀英6月起住这里', '联系人＊＊6月起住这里'],
  ['打 13912345678，6号楼的灯坏了', '打 ＊＊的灯坏了'],
  ['王秀英13912345678', '＊＊'],
  ['请找李强电话13912345678', '请找＊＊电话＊＊'],
  ['楼下老太太陈桂兰摔过一跤', '楼下老太太＊＊摔过一跤'],
  ['邻居陈伟摔倒了', '邻居＊＊摔倒了'],
  ['大爷王德福一个人住', '大爷＊＊一个人住'],
  ['修水管的师傅张建军说要等', '修水管的师傅＊＊说要等'],
  ['叔叔欧阳明德腿脚不便', '叔叔＊＊腿脚不便'],
  ['邻居王阿姨来过', '邻居＊＊阿姨来过'],
  ['李大爷家漏水', '＊＊大爷家漏水'],
  ['住二单元五零一', '住＊＊'],
  ['3号楼二单元一二零三漏水', '＊＊漏水'],
  ['住五零一的人', '住＊＊的人'],
  ['打了12345，13812345678 是我', '打了12345，＊＊ 是我'],
])('%s → %s', (said, shown) => {
  expect(maskText(said)).toBe(shown)
})

test.each(complaints)('what was complained about stays: %s', (said) => {
  expect(maskText(said)).toBe(said)
})

test.each([
  '老人高血压犯了，没人照顾',
  '邻居施工到半夜',
  '邻居黄昏时放音乐',
  '师傅马上来修',
  '老人孙子放学没人接',
  '老人周末没有饭吃',
  '阿姨许多次说过了',
  '爷爷奶奶何时能坐上电梯',
  '孩子高烧39度，没有医院收',
  '老人谢谢你们',
  '师傅张贴了通知',
  '打了12345，30分钟没回音',
])('a word behind a person stays: %s', (said) => {
  expect(maskText(said)).toBe(said)
})

test('of a building next to a phone, only the phone goes where doors may stay', () => {
  expect(maskNumbers('王师傅 13912345678，6号楼修好了')).toBe('王师傅 ＊＊，6号楼修好了')
})

test('what staff wrote keeps its names and doors, never its numbers', () => {
  expect(maskNumbers('3号楼的王师傅修好了，电话 13812345678')).toBe('3号楼的王师傅修好了，电话 ＊＊')
})

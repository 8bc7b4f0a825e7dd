// Takes out of a text what could name a person: phones, id numbers, cars, doors, names after a title. A rule errs on the
// side of hiding; what it misses a member of staff masks by hand.

const hidden = '＊＊'

/** GB 11643 resident id: 17 digits and a check character; first, since it holds shorter numbers. */
const idNumber = /(?<!\d)\d{17}[\dXx](?!\d)/g
const digits = '[0-9０-９]'
/** Any run of seven or more digits, however spaced: mobiles, landlines, bank cards, QQ and WeChat numbers. */
const longNumber = new RegExp(`${digits}(?:[\\s\\-—–.·]*${digits}){6,}`, 'g')
/** GA 36 plates: province, letter, five or six of letters and digits, a dot or space between allowed. */
const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Za-z][\s·.．-]?[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳]/g
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
/** WeChat and QQ names are said with their word before them. */
const account = /((?:微信|QQ|qq|扣扣)(?:号|号码)?[是为:：\s]*)[A-Za-z0-9_-]{5,}/g
/** Building, unit, room: the street stays, the door goes. */
const door = /(?:[0-9０-９]+|[一二三四五六七八九十百]+)\s*(?:号楼|栋|幢|单元|室|房间|弄)/g
const room = /(?<![0-9０-９.])[0-9０-９]{3,4}(?=\s*(?:住户|业主|户|家(?![院庭电具])))/g
/** The hundred commonest surnames are over four fifths of the country. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const titled = new RegExp(
  `[${surnames}](?:[\\u4e00-\\u9fa5]{0,2})(?=(?:先生|女士|阿姨|大爷|大妈|大叔|奶奶|爷爷|师傅|老师|同志|书记|主任|医生|老板|叔叔|伯伯|婶|嫂|哥|姐))`,
  'g',
)
const called = new RegExp(`((?:我叫|名叫|姓名[是为:：]?|名字[是叫为:：]?)\\s*)[${surnames}][\\u4e00-\\u9fa5]{1,2}`, 'g')
const familiar = new RegExp(`[老小][${surnames}](?![\\u4e00-\\u9fa5]?(?:区|家|路|楼))`, 'g')

/** Masking twice is masking once. */
export function maskText(text: string): string {
  return [idNumber, longNumber, plate, mail, door, room, titled, familiar]
    .reduce((masked, pattern) => masked.replace(pattern, hidden), withoutAccounts(text))
    .replace(/(?:＊＊[\s、，,]*){2,}/g, hidden)
}

function withoutAccounts(text: string): string {
  return text.replace(account, `$1${hidden}`).replace(called, `$1${hidden}`)
}

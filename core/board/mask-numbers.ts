// Numbers that lead to a person: phones, id and bank numbers, cars, mail, chat accounts. Expects `plain` text.
import { hidden } from './hidden'

const spoken = '〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖'
const digit = `[0-9${spoken}]`
/** What people and keyboards put between the digits of one number. A colon is not among them: 8:30. */
const gap = '[\\s\\-‐‑‒–—―−－_.．。·•・*#+,，、/／\\\\()（）\\[\\]【】|]{0,6}'

/** Seven digits, however written and spaced: mobiles, landlines, id numbers with their X, bank cards, QQ numbers. */
const long = `(?:(?<![A-Za-z])[A-Za-z]{1,2})?[(（+]?${digit}(?:${gap}${digit}){6,}(?:${gap}[Xx](?![A-Za-z]))?`
/** A day by the calendar, not followed by further digits unless they are the time of day. */
const day =
  '20[0-4][0-9]\\s*[-./]\\s*(?:0?[1-9]|1[0-2])\\s*[-./]\\s*(?:0?[1-9]|[12][0-9]|3[01])' +
  `(?:(?=\\s+[0-9]{1,2}\\s*[:：点时])|(?!${gap}${digit}))`
const years = `(?:19|20)[0-9]{2}\\s*[-—–]\\s*(?:19|20)[0-9]{2}(?=\\s*年)`
const dayOrLong = new RegExp(`(${day}|${years})|${long}`, 'g')

/** Numbers of everybody: emergency, hotlines, carriers. No mobile and no area code begins like them. */
const known = '(?:11[0-9]|12[02]|12[0-9]{3}|9[56][0-9]{3}|100[0-9]{2})'
const knownFirst = new RegExp(`^(?:${known}(?![0-9${spoken}])[\\s、，,/／。]*)+`)

/** GA 36 plates, with new-energy ones; of the five or six signs at least two are digits. Signs may stand apart. */
const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]'
const sign = `[A-Za-z0-9${spoken}]`
const between = '[\\s·•・.．\\-—–－_]{0,3}'
const plate = new RegExp(
  `(?:WJ)?${province}${between}[A-Za-z](?=(?:${between}[A-Za-z]){0,3}${between}${digit})` +
    `(?:${between}${sign}){4}(?:${between}[A-Za-z0-9${spoken}挂学警港澳领]){1,2}`,
  'g',
)
const embassyPlate = /使[0-9]{6}|[0-9]{6}使/g
const labelledPlate = /(车牌号?码?(?:尾号)?(?:[是为:：\s]|号码?)*)[A-Za-z0-9·.]{3,8}/g

const mail = /[A-Za-z0-9._%+-]{1,64}\s*@\s*[A-Za-z0-9-]{1,64}(?:\s*[.．。]\s*[A-Za-z0-9-]{1,64}){1,6}/g
/** Chat names are said with their word before them. */
const account =
  /((?:微信|薇信|威信|[Vv]信|QQ|qq|Qq|扣扣|企鹅号|抖音|快手|支付宝|(?<![A-Za-z])(?:[Vv][Xx]|[Ww][Xx]|[Ww]e[Cc]hat))(?:账号|帐号|号码|号|群)?(?:[是为叫:：=\s]|加我)*)[A-Za-z0-9][A-Za-z0-9_-]{4,}/g
/** The last digits, or a short number, where the word before says so. */
const tail = /((?:尾号|末尾|(?:最后|后|末)[三四五六3456]位|短号)(?:[是为:：\s]|数字)*)[0-9Xx]{3,6}(?![0-9])/g
const shortPhone = new RegExp(
  `((?:电话|手机|座机|联系方式|[Tt]el|TEL)(?:号码?)?[是为:：\\s]*)(?!${known}(?![0-9]))[0-9]{5,6}(?![0-9])`,
  'g',
)

const countDigits = new RegExp(`(?:${digit}[^]*){7}`)

export function withoutNumbers(text: string): string {
  return text
    .replace(mail, hidden)
    .replace(plate, hidden)
    .replace(dayOrLong, (found: string, kept: string | undefined, at: number) =>
      kept === undefined ? withoutLong(found, text, at) : found,
    )
    .replace(embassyPlate, hidden)
}

/** 12345，30 分钟: what stands after a number of everybody may be too short to be one of somebody. */
function withoutLong(found: string, text: string, at: number): string {
  const [first = ''] = knownFirst.exec(found) ?? []
  const rest = found.slice(first.length)
  if (!countDigits.exec(rest)) return found
  const [, whole, begun] = doorBegun.exec(rest) ?? []
  const isDoor = whole !== undefined && isWhole.test(whole) && doorWord.test(text.slice(at + found.length))
  return first + hidden + (isDoor ? begun : '')
}

/** 13912345678，6号楼: the number is whole before the mark, and what follows belongs to the door. */
const doorBegun = new RegExp(`^([^]*${digit})([\\s，,、。]{1,3}${digit}{1,4})$`)
const isWhole = new RegExp(`(?:${digit}[^]*){11}`)
const doorWord = /^\s*(?:号|#|[栋幢座]|单元|门洞|室|弄|楼)/

/** Those that only the word before them betrays. */
export function withoutAccounts(text: string): string {
  return [account, labelledPlate, tail, shortPhone].reduce(
    (masked, pattern) => masked.replace(pattern, `$1${hidden}`),
    text,
  )
}

// Building, unit, room: the street stays, the door goes. Expects `plain` text.
import { hidden } from './hidden'

const numeral = '(?:[0-9]{1,4}|[一二三四五六七八九十百两]{1,4}|[甲乙丙丁])'
/** A word for a building that is not a measure: 三栋的灯, but not 三栋楼 nor 一幢老房子. */
const building = `${numeral}\\s*(?:号楼|#楼?|号院(?!子)|号门洞|门洞)|(?:[0-9]{1,4}|[A-Za-z])\\s*[栋幢座](?!桥)|[一二三四五六七八九十百甲乙丙丁]{1,4}\\s*[栋幢](?![楼房住建大小高老旧新别])`
const unit = `(?:${numeral}|[东西南北中])\\s*单元`
const room = `(?:[0-9]{1,4}|[一二三四五六七八九十百]{2,5}|[〇零一二三四五六七八九]{3,4})\\s*(?:室(?![一二两三四1-4]?[厅卫内外])|号房间?|房间(?!里的人))|[0-9]{3,4}\\s*房(?!间)`
const part = `(?:${building}|${unit}|${room}|[0-9]{1,3}\\s*弄(?![堂得坏了不]))`
/** What makes digits a count. */
const counted =
  '(?![0-9])(?!\\s*(?:多|余|几|来)?\\s*(?:个|天|小时|分|秒|户|人|位|名|家|元|块|钱|米|公里|里|次|年|月|日|点|辆|只|条|件|张|棵|盏|层|平|斤|度|瓦|伏|路|号线|公交|热线|%|％|[A-Za-z]))'
/** 五零一: a room said sign by sign. Not a count, nor floors: 一二三楼. */
const said = '[一二三四五六七八九幺]{1,2}[零〇○][一二三四五六七八九幺]'
const saidEnd = '(?![零〇○一二三四五六七八九十百千楼层号个位户家天次])'
const spokenRoom = `(?:${said}|[一二三四五六七八九]百零[一二三四五六七八九]|[一二三四五六七八九幺]{3,4})${saidEnd}`
/** 3号楼2单元301, 甲栋 502, 二单元五零一. */
const doors = new RegExp(
  `${part}(?:[\\s,，、的·-]*${part})*(?:[\\s,，、·-]*[0-9]{3,4}${counted}|[\\s的]*${spokenRoom})?`,
  'g',
)
/** 3-2-301, 5#502, 12-1203. */
const dashed = new RegExp(
  `(?<![0-9.:：])(?:[0-9]{1,3}\\s*[-—–－#]\\s*[0-9]{1,2}\\s*[-—–－#]\\s*[0-9]{3,4}|[0-9]{1,2}\\s*[-—–－#]\\s*[1-9][0-9]?(?:0[1-9]|1[0-9]))${counted}(?!\\s*[:：])`,
  'g',
)
/** 海棠路18号, 幸福巷 3-1 号. */
const house =
  /([路街巷道里弄]\s*)(?:[0-9]{1,4}(?:\s*[-—–之]\s*[0-9]{1,3})?|[一二三四五六七八九十百]{1,5})\s*号(?!线|口|路|楼|公交|车|台|门(?!口))/g
/** Floor and room in three or four digits: 301, 1203. */
const number = '[1-9][0-9]?(?:0[1-9]|[12][0-9]|3[0-9])'
const roomBefore = new RegExp(
  `((?:住在?|家[在是]|我家|楼[上下]|对门|隔壁|房号|房间号?|门牌号?|门牌号码|租在?)[是为:：\\s的]*)(?:${number}${counted}|${said}${saidEnd})`,
  'g',
)
const roomAfter = new RegExp(
  `(?<![0-9.])${number}(?=\\s*(?:住户|业主|室友|租户|房东|邻居|那户|这户|那家|这家|的(?:邻居|住户|业主|租户|人家)|家(?![店商企公单饭超门铺工餐药酒银网住居人]|庭|院|电|具)))`,
  'g',
)

export function withoutDoors(text: string): string {
  return text
    .replace(doors, hidden)
    .replace(dashed, hidden)
    .replace(house, `$1${hidden}`)
    .replace(roomBefore, `$1${hidden}`)
    .replace(roomAfter, hidden)
}

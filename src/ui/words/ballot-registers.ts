// What the committee reads and writes around a register: its list, who is in it, and the letters to them.
import type { RegisterKind } from '@core/ballots/register'
import { headingsOf } from '@core/ballots/register-columns'
import './ballot-refusals'

export const registerKindWords: Readonly<Record<RegisterKind, { readonly text: string; readonly note: string }>> = {
  owners: { text: '业主', note: '按房子登记：房号、面积、业主' },
  residents: { text: '居民', note: '一户或一人一行：编号、姓名' },
  representatives: { text: '居民代表', note: '一人一行：编号、姓名' },
}

export const registerWords = {
  title: '名册',
  one: '名册',
  notYours: '名册由社区和网格来管。',
  empty: '还没有名册。',
  emptyNext: '做一份，写明谁能投票，才能请大家投票。',
  missing: '没有找到这份名册。',
  add: '新做一份名册',
  row: (kind: string, claimed: string) => `${kind} · ${claimed}`,
  people: (count: string) => `${count} 人`,
  owners: (count: string, units: string) => `${count} 位业主，${units} 套房`,
  area: (area: string) => `一共 ${area} 平方米`,
  claimed: (claimed: string, all: string) => `${claimed} 人登记过通知单，一共 ${all} 人`,
  version: (version: number, when: string, by: string) => `第 ${version} 版，${when}由${by}交的`,
  renew: '换一份新的名单',
  renewNote: '有人搬走、房子过户了，就换。已经发布的投票还按原来的名单。',
  letters: '发投票通知单',
  lettersNote: '每户一张，上面有码，登记以后才能投票',
  back: '回到名册',
  all: '名册里的人',
  noLetterYet: '没登记',
  hasClaimed: '登记过了',
  more: '再看一些',
  find: '找人：姓名或房号',
  findHelp: '写一部分就行，比如 3号楼，或者 王。',
  findSend: '找',
  findNone: '没有找到，换个写法再找。',
  findAll: '看全部',
  findMany: '找到的太多，只列了前 100 个，请再多写几个字。',
} as const

export const newRegisterWords = {
  title: '新做一份名册',
  unit: '是哪里的名册',
  unitHelp: '议题是哪个社区、哪个网格的，就选哪里。',
  whole: (unit: string) => `整个${unit}`,
  kind: '名册里是谁',
  name: '名册叫什么',
  nameHint: '比如 海棠花园业主名册',
  nameFault: '请写名册的名字，至少两个字。',
  scopeName: '只是一个小区或一栋楼的，写它的名字',
  scopeHelp: '要和议题里写的一样，比如 海棠花园。整个社区、网格的就空着。',
  choose: '请选一个',
  next: '下一步：交名单',
} as const

export const listWords = {
  title: '交名单',
  renewTitle: '换一份新的名单',
  how: '用表格软件做好，另存为 CSV 文件，再选它；也可以整张复制，粘贴在下面。第一行写各列的名字。',
  choose: '选 CSV 文件',
  chooseWeapp: '从微信聊天里选文件',
  weappHelp:
    '先把文件发到微信聊天里（比如“文件传输助手”）。手机只认 UTF-8：请另存为“CSV UTF-8”，或者把内容复制过来粘贴。',
  paste: '名单内容',
  pasteHelp: '选了文件，内容也会放到这里，可以看、可以改。',
  lines: (count: number) => `一共 ${count} 行，除去第一行是 ${count - 1} 行。`,
  missing: '请先选文件，或者粘贴名单。',
  tooLong: '名单太长了，请分成几份名册。',
  pasteShort: (count: number) => `名单很长（${count} 行），这里不显示了，会照样交上去。`,
  clear: '去掉，重新选',
  columns: '要哪些列',
  must: '一定要有',
  may: '可以没有',
  example: '照这个样子写',
  copy: '复制样子',
  copied: '复制好了，粘贴到表格软件里就能用。',
  send: '交名单',
  sending: (done: number, all: number) => `名单分 ${all} 份交，交好了 ${done} 份。`,
  again: '接着交',
  stopped: '网断了一下，交好的不用再交。',
  done: '名单收下了',
  doneText: (electors: string, units: string) => `一共 ${units} 行，算下来 ${electors} 人能投票。`,
  doneOwners: '同一个购房人编号的几套房算一个人，面积加在一起；开发商没卖的房子合起来算一个人。',
} as const

interface ColumnWords {
  readonly name: string
  readonly note: string
}

const unitOwners = '一户一行，不能重复'
const unitPeople = '一人或一户一个，不能重复'

/** Columns of a list as offices head them, with what stands in them. */
export const columnWords: Readonly<
  Record<'owners' | 'people', { readonly must: readonly ColumnWords[]; readonly may: readonly ColumnWords[] }>
> = {
  owners: {
    must: [
      { name: headingsOf.owners.unit ?? '', note: unitOwners },
      { name: headingsOf.owners.area ?? '', note: '平方米，最多两位小数' },
      { name: headingsOf.owners.owners ?? '', note: '几个人共有，用顿号隔开，投票的写在最前' },
    ],
    may: [
      { name: headingsOf.owners.areaSource ?? '', note: '产权登记、实测或合同；不写就是产权登记' },
      { name: headingsOf.owners.buyer ?? '', note: '一个人有几套房，几行写同一个编号' },
      { name: headingsOf.owners.developer ?? '', note: '是或否；不写就是否' },
      { name: headingsOf.owners.phone ?? '', note: '没有就空着' },
    ],
  },
  people: {
    must: [
      { name: headingsOf.residents.unit ?? '', note: unitPeople },
      { name: headingsOf.residents.owners ?? '', note: '一行一个人' },
    ],
    may: [{ name: headingsOf.residents.phone ?? '', note: '没有就空着' }],
  },
}

const exampleOwners = [
  Object.values(headingsOf.owners),
  ['1号楼1单元101', '98.37', '产权登记', '张建国、李秀英', '', '', ''],
  ['1号楼1单元102', '76.50', '产权登记', '王芳', 'A01', '', ''],
  ['1号楼1单元201', '76.50', '产权登记', '王芳', 'A01', '', ''],
  ['1号楼1单元202', '88.00', '合同', '', '', '是', ''],
]
const examplePeople = [Object.values(headingsOf.residents), ['1号楼101', '张建国', ''], ['1号楼102', '王芳', '']]

export function exampleCsv(kind: RegisterKind): string {
  return (kind === 'owners' ? exampleOwners : examplePeople).map((row) => row.join(',')).join('\n')
}

export const letterWords = {
  title: '投票通知单',
  how: '一次做一批，每批最多 100 户。登记过的人不再做。',
  lost: '新的做出来，同一户旧的就作废了。码只在这里显示这一次，请马上打印；没打印就离开，要重新做。',
  batch: '做哪一批',
  batchOf: (page: number, from: number, to: number) => `第 ${page} 批：第 ${from} 到 ${to} 人`,
  make: '做这一批通知单',
  makeQuestion: '这一批里没登记过的，手里旧的通知单都会作废。确定做新的吗？',
  makeSure: '做新的',
  none: '这一批的人都登记过了，不用再发。',
  ready: (count: number) => `做好了 ${count} 张，请打印，一户一张送到。`,
  print: '打印通知单',
  onPhone: '整批的通知单请用电脑打开网页来做、来打印。在手机上，可以在下面找到一个人，给他一张。',
  one: '给他一张通知单',
  oneAgain: '重新给他一张',
  oneQuestion: '他手里旧的通知单会作废。确定吗？',
  claimedQuestion: '他已经登记过了。新的码被谁登记，谁就替这一户投票。请先核对身份。',
  oneSure: '给他一张',
  photograph: '请他当面拍下来，或者用手机扫。关掉以后，这个码就不再显示。',
  close: '收起来',
  heading: '投票通知单',
  whom: (names: string) => `${names}：`,
  says: (register: string) => `您在“${register}”里，可以投票。`,
  forUnits: (units: string) => `您替 ${units} 投票。`,
  scan: '用手机相机或微信扫这个码，登记一次，以后的投票都能在手机上投。',
  type: '也可以打开“支部家院”，点“我要投的票”，输入这个码：',
  qr: '登记投票码的二维码',
  once: '码只能用一次，半年内有效，请不要给别人。没有手机，可以到社区请人帮忙。',
} as const

// Names, where something around them says that they are names: a title after, 我叫 before, 老 or 小 in front.
import { hidden } from './hidden'

/** The commonest surnames, over nine tenths of the country; those that mostly mean something else are left out. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛毕施洪翟倪牛温芦季俞章鲁伍申尤樊聂柯邢褚柴耿岳齐梅庄辛祝涂谷祁舒牟卜詹凌费纪靳童欧甄项屈鲍翁隋甘柏宁阮桂闵柳颜鹿冉喻滕'
const double = '欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木'
const surname = `(?:${double}|[${surnames}])`
/** A sign of a given name: none of those that make up sentences. */
const given =
  '(?![的了和在跟向对请叫被让去到把就都有没不要来问见看说打我你他她它这那位名个些几一二两三四五六七八九十家社区居委上下里外前后边路找是为给从与及或但因所以也还很太再又才只能会可使用得着过吧吗呢啊血压龄兴便速层级校物业门口先女师同经主书会上])[\\u4e00-\\u9fa5]'
const titles =
  '先生|女士|小姐|太太|阿姨|大爷|大妈|大叔|大伯|大哥|大姐|大嫂|奶奶|爷爷|婆婆|阿婆|阿公|叔叔|伯伯|婶|嫂|哥|姐|师傅|老师|同志|同学|书记|主任|医生|大夫|护士|老板|经理|院长|校长|所长|队长|组长|楼长|店长|警官|律师|教授|网格员|保洁员'
const titled = new RegExp(`(?<!责)${surname}(?:${given}){0,2}(?=(?:${titles}))`, 'g')

const called = new RegExp(
  `((?:我叫|名叫|叫做|姓名[是为叫:：]?|名字[是叫为:：]?|署名[是为:：]?)\\s*)${surname}[\\u4e00-\\u9fa5]{1,2}`,
  'g',
)
/** A name that stands alone behind the word for who it is. */
const alone = new RegExp(
  `((?:我是|本人|联系人|业主|户主|房东|邻居|居民|住户|租户|反映人|投诉人|孩子|老人|父亲|母亲|儿子|女儿|老伴)[是叫:：\\s]*)${surname}(?:${given}){1,2}(?=$|[，,。；;、！!（(\\s]|电话|手机|住)`,
  'g',
)

/** 老李, 小张; surnames that after 老 or 小 mostly mean something else are left out. */
const familiar = new RegExp(
  '[老小][王李张刘陈杨赵吴徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭肖董袁潘蒋蔡杜苏魏吕沈姚姜崔谭陆廖贾邹熊邱薛闫侯贺顾郝龚邵覃戴孔汤]' +
    '(?![庄村集湾沟桥街路楼巷区期河镇岗营]|家[庄村巷楼桥河]|(?<=孙)[子女儿]|(?<=杨)[树梅桃]|(?<=苏)打|(?<=许)[多可]|(?<=何)[况必]|(?<=张)[贴开]|(?<=陈)[列旧]|(?<=胡)[同乱子萝]|(?<=朱)红|(?<=熊)猫|(?<=徐)州|(?<=沈)阳|(?<=苏)[北州]|(?<=郑)[重州]|(?<=汤)[圆]|(?<=陆)[续地]|(?<=顾)客|(?<=吴)[语]|(?<=唐)[装突]|(?<=谢)[谢])',
  'g',
)

export function withoutNames(text: string): string {
  return text
    .replace(called, `$1${hidden}`)
    .replace(alone, `$1${hidden}`)
    .replace(titled, hidden)
    .replace(familiar, hidden)
}

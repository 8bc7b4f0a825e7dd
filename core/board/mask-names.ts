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
/** Who is meant, where a number may follow without a break: 联系人王秀英6号楼. Not 孩子高烧39度. */
const labels = '我是|本人|联系人|户主|反映人|投诉人'
const people = `${labels}|业主|房东|邻居|居民|住户|租户|孩子|老人|父亲|母亲|儿子|女儿|老伴`
/** A name that stands alone behind the word for who it is, up to a mark or to what is hidden already. */
const alone = new RegExp(
  `((?:${people})[是叫:：\\s]*)${surname}(?:${given}){1,2}(?=$|[，,。；;、！!（(\\s＊]|电话|手机|住|(?<=(?:${labels})[是叫:：\\s]*[\\u4e00-\\u9fa5]{2,4})[0-9])`,
  'g',
)
/** 王秀英13912345678: a name at the head of its clause, right before a mobile number. To be sought while it stands. */
const beforePhone = new RegExp(
  `(?<=^|[，,。；;、：:！!（(\\s找问]|联系)${surname}(?:${given}){1,2}(?=[:：\\s]*(?:电话|手机)?(?:号码?)?[是:：\\s]*1[3-9][0-9]{9})`,
  'gm',
)

/** 老李, 小张; surnames that after 老 or 小 mostly mean something else are left out. */
const familiar = new RegExp(
  '[老小][王李张刘陈杨赵吴徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭肖董袁潘蒋蔡杜苏魏吕沈姚姜崔谭陆廖贾邹熊邱薛闫侯贺顾郝龚邵覃戴孔汤]' +
    '(?![庄村集湾沟桥街路楼巷区期河镇岗营]|家[庄村巷楼桥河]|(?<=孙)[子女儿]|(?<=杨)[树梅桃]|(?<=苏)打|(?<=许)[多可]|(?<=何)[况必]|(?<=张)[贴开]|(?<=陈)[列旧]|(?<=胡)[同乱子萝]|(?<=朱)红|(?<=熊)猫|(?<=徐)州|(?<=沈)阳|(?<=苏)[北州]|(?<=郑)[重州]|(?<=汤)[圆]|(?<=陆)[续地]|(?<=顾)客|(?<=吴)[语]|(?<=唐)[装突]|(?<=谢)[谢])',
  'g',
)

/** 老太太陈桂兰摔了: no mark ends the name, so that only surnames stand here that begin few other words. */
const kin = '老太太|老太|老爷子|老人家|老人|大爷|大妈|师傅|邻居|阿姨|奶奶|爷爷|叔叔'
const clear =
  `(?:${double}|(?!王[府牌]|李子|张[贴开罗口嘴望]|刘海|陈[列旧年]|杨[树梅桃]|周[围末边日全到期转]|徐徐|孙[子女儿辈]|朱红|胡[同乱子萝闹说]|何[时况必以种等处]|林[立荫带木地]|罗列|郑重|梁柱|唐突|许[多可愿久]|丁[点香]|姜汤|钟[点头表]|陆[续地]|汪汪|苏[醒打]|谢[谢绝]|高[兴血龄度烧压空温楼大声低处档层速中校价铁峰热考原]|马[上路桶虎达]|黄[色昏泥灯沙线豆瓜金]|魏碑)` +
  '[王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁宋唐许韩冯邓曹彭蔡潘袁董苏魏吕丁沈姚卢姜崔钟谭陆汪贾薛闫邹邱秦傅蒋廖谢高马黄])'
/** The second sign of a given name is none that begins what the person does. */
const notDoing =
  '(?![摔跌倒病瘫住走死养种吵闹装修堆停占骂拿用开做等送扔敲打偷喊哭腿腰手脚眼耳今昨天晚半每年常总已正经也])'
const behindKin = new RegExp(`((?:${kin})[是叫:：\\s]*)${clear}${notDoing}${given}(?:${notDoing}${given})?`, 'g')

/** Names right before a phone number, while the number still stands there. */
export function withoutNamesBeforePhones(text: string): string {
  return text.replace(beforePhone, hidden)
}

export function withoutNames(text: string): string {
  return text
    .replace(called, `$1${hidden}`)
    .replace(alone, `$1${hidden}`)
    .replace(titled, hidden)
    .replace(behindKin, `$1${hidden}`)
    .replace(familiar, hidden)
}

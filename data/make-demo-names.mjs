// Invented names, plausible and unique. Real are only the names and codes of streets and communities.

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文'
const firsts = '建国春海秀玉桂爱文志明晓立永德凤淑振丽红光庆洪正家学金云兴景小雪慧月'
const seconds = '华兰英军梅平芳霞伟强民珍莲林斌云萍荣波敏娟燕生玲祥涛刚宁杰洋静峰香琴勇飞'

export function personNames(random) {
  const used = new Set()
  return () => {
    for (;;) {
      const name = random.pick(surnames) + random.pick(firsts) + random.pick(seconds)
      if (used.has(name) || name.at(-1) === name.at(-2)) continue
      used.add(name)
      return name
    }
  }
}

const estateHeads = [
  '海韵',
  '观澜',
  '云台',
  '港城',
  '听涛',
  '碧海',
  '山海',
  '锦绣',
  '望海',
  '金海',
  '阳光',
  '和顺',
  '安康',
  '福泰',
  '晨光',
  '春晖',
  '紫藤',
  '银杏',
  '海棠',
  '丁香',
]
const estateTails = ['花园', '家园', '新村', '小区', '苑', '公寓', '里', '雅居']

/** Housing estates of the towns, each used once. */
export function estateNames(random) {
  const all = random.shuffled(estateHeads.flatMap((head) => estateTails.map((tail) => head + tail)))
  return () => all.pop()
}

const villageSpots = [
  '村口',
  '老码头',
  '东头',
  '西头',
  '大槐树',
  '南坡',
  '北坡',
  '晒场',
  '小学旁',
  '河边',
  '桥头',
  '果园',
]
/** Spots of a village, each used once in its community. */
export function spotNames(random) {
  const left = new Map()
  return (communityId) => {
    if (!left.has(communityId)) left.set(communityId, random.shuffled(villageSpots))
    return left.get(communityId).pop()
  }
}

/** 棠梨社区居委会 → 棠梨社区, 西墅村委会 → 西墅村; 夏庄居委会 stays, since 夏庄 alone would be no name of a body. */
export function shortName(official) {
  return official.replace(/(?<=社区)(居委会|居民委员会)$/, '').replace(/村委会$/, '村')
}

/** Chinese numerals up to 99, as a grid's plate has them. */
export function numeral(number) {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  if (number < 10) return digits[number]
  return `${number < 20 ? '' : digits[Math.floor(number / 10)]}十${digits[number % 10]}`
}

/** Exchanges that were never given out, so that nobody's phone rings. */
export function phoneNumbers() {
  let lines = 0
  let mobiles = 0
  return {
    line: () => `0518-0000-${String(lines++).padStart(4, '0')}`,
    mobile: () => `199-0000-${String(mobiles++).padStart(4, '0')}`,
  }
}

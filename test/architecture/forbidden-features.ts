// What the product must never grow, as data: see docs/decisions/0021-no-formalism.md for the sources.

export interface Forbidden {
  readonly feature: string
  /** Item of 国办函〔2026〕12号. */
  readonly source: string
  /** Of names, split into lower-case words joined by a space: `onlineMinutes` is `online minutes`. */
  readonly names: RegExp
  /** Of what the client shows. */
  readonly words: RegExp
  /** One name and one sentence that must be caught, so that the rule is seen to work. */
  readonly planted: { readonly name: string; readonly words: string }
}

export const forbidden: readonly Forbidden[] = [
  {
    feature: 'points, scores, levels of people, badges',
    source: '(二)',
    names: /\b(scores?|credits?|badges?|medals?|points (earned|total|balance)|(earned|total|bonus) points|star rating|member level|user level)\b/, // prettier-ignore
    words: /积分|加分|扣分|得分|(?<!百)分数|勋章|徽章|星级|几颗星|升级(?!微信)|等级/,
    planted: { name: 'totalPoints', words: '本月积分 12 分' },
  },
  {
    feature: 'rankings of people or units',
    source: '(二)',
    names: /\b(ranks?|rankings?|leaderboards?|top (members|volunteers|units|grids|staff)|best (member|volunteer))\b/,
    words: /排名|排行|名次|榜单|光荣榜|红黑榜|第一名|末位|倒数/,
    planted: { name: 'volunteerRanking', words: '志愿者排行榜' },
  },
  {
    feature: 'check-ins that are demanded or missed',
    source: '(二)',
    names: /\b(must check in|required check ins?|missed check ins?|check in rate|attendance rate|absentees?|not checked in)\b/, // prettier-ignore
    words: /打卡|签到率|出勤率|到岗率|未签到|没签到|未报到的人|缺席名单|漏签|补签/,
    planted: { name: 'missedCheckIns', words: '今天还没打卡' },
  },
  {
    feature: 'time online or studied, days in a row',
    source: '(二) (四)',
    names: /\b(online (time|minutes|seconds|hours)|stay (time|seconds)|study (time|minutes|hours)|streaks?|days in a row|consecutive days|last active|last login)\b/, // prettier-ignore
    words: /在线时长|学习时长|使用时长|停留时间|连续.{0,3}天|坚持.{0,3}天/,
    planted: { name: 'onlineMinutes', words: '在线时长 35 分钟' },
  },
  {
    feature: 'likes, shares and views as a measure',
    source: '(四)',
    names: /\b(^likes?|like count|share count|shares count|view count|read count|forward count|follower count)\b/,
    words: /点赞|转发量|转发数|阅读量|浏览量|人气/,
    planted: { name: 'likeCount', words: '获得 8 个点赞' },
  },
  {
    feature: 'installing, logging in and use demanded or counted',
    source: '(三)',
    names: /\b(install rate|installation rate|activation rate|login (rate|count)|active rate|must login|usage rate)\b/,
    words: /安装率|使用率|活跃度|活跃率|登录次数|激活率|必须安装|强制/,
    planted: { name: 'installRate', words: '本网格安装率 80%' },
  },
  {
    feature: 'proof by photograph, video, track or screenshot',
    source: '(四)',
    names: /\b(proof (photos?|videos?|screenshots?)|(photo|video|track|screenshot) proofs?|tracks?|trajectory|screenshots?)\b/, // prettier-ignore
    words: /截图|拍照为证|上传.{0,4}(照片|视频|轨迹).{0,4}(证明|为证|留痕)|轨迹|留痕/,
    planted: { name: 'proofPhoto', words: '请上传现场照片证明' },
  },
  {
    feature: 'appraisal through the product, and shaming',
    source: '(四)',
    names: /\b(performance review|appraisals?|assessment score|name and shame|shame list|kpis?|quotas? (met|missed))\b/,
    words: /考核|通报批评|点名批评|评比|达标|不达标|落后|拖后腿|再不.{0,6}就/,
    planted: { name: 'appraisal', words: '计入年终考核' },
  },
  {
    feature: 'selling',
    source: '(五)',
    names: /\b(prices?|coupons?|orders? paid|shopping|advert(isement)?s?)\b/,
    words: /优惠券|下单|秒杀|抢购|广告位/,
    planted: { name: 'couponPrice', words: '领优惠券' },
  },
]

/** Looks like one and is none, with the reason. Names as split words; words as the very sentence. */
export const allowedNames: Readonly<Record<string, string>> = {
  advert: 'what the filter of words keeps out',
  'sounds like advert': 'what the filter of words keeps out',
}

/** A sentence that names the thing in order to say that it is not done. */
export const allowedWords: readonly string[] = ['按编号排，不排名次。']

// Every reason a rule, a server or the net can give, as a sentence that says what to do. `test/src/words` looks for
// reasons without one.
import type { Refusal } from '@core/kernel/result'
import { fieldName } from './fields'
import { requestRefusals } from './request-refusals'

type Params = Readonly<Record<string, string | number>>
export type Sentence = string | ((params: Params, field: string) => string)

const input: Readonly<Record<string, Sentence>> = {
  'input.text.not-text': (_, field) => `${field}要填文字。`,
  'input.text.empty': ({ limit = 1 }, field) =>
    Number(limit) > 1 ? `${field}至少写 ${limit} 个字。` : `${field}还没有写。`,
  'input.text.too-long': ({ limit = '' }, field) => `${field}太长了，最多 ${limit} 个字。`,
  'input.text.unreadable': (_, field) => `${field}里有不能识别的符号，请删掉再试。`,
  'input.id.malformed': (_, field) => `${field}的编号不对，请返回重新进入。`,
  'input.malformed': (_, field) => `${field}填得不对，请检查。`,
  'input.position.malformed': '没有读懂这个位置，请在地图上重新选一次。',
  'input.position.datum': '这个位置的坐标格式不对，请在地图上重新选一次。',
  'input.position.outside-china': '这个位置不在国内，请在地图上重新选一次。',
  'input.place': '请选一下事情发生的地方。',
  'input.phone': (_, field) => `${field}不像是电话号码，请检查。`,
  'input.contact': '请检查称呼和电话。',
  'input.behalf': '请把对方的姓名和电话填完整。',
  'input.behalf.not-here': '要本人在场、同意了，才能登记。',
  'input.behalf.not-agreed': '替别人提诉求，要先得到对方同意。',
  'input.photo': '照片没有传好，请重新加一次。',
  'input.photo.too-many': ({ limit = 9 }) => `照片最多 ${limit} 张。`,
  'input.voice': '录音没有传好，请重新说一遍。',
  'input.parts': '请分成两件到六件。',
  'input.extension': '加的时间要在半小时到六十个工作日之间。',
  'input.urgency': '请选一下急不急。',
  'input.outcome': '请选一下电话里的结果。',
  'input.receipt': '受理号是 16 位数字和字母，请对照回执再填一次。',
  'input.rating': '请选一个评价。',
  'input.filter': '没有这样的筛选，请重新选。',
  'input.walker': '请重新选一下谁走、走多快。',
  'input.limit': '要的条数太多了，请分几次看。',
  'input.cursor': '列表已经变了，请下拉刷新。',
  'input.month': '请选一个月份。',
  'input.months': '结束的月份要在开始之后，一次最多看十二个月。',
  'input.time': (_, field) => `${field}的时间不对，请重新选。`,
  'input.role': '没有这个职务，请重新选。',
  'input.code': '邀请码是 12 位数字和字母，请对照纸条再填一次。',
  'input.consent': '请先选是本人同意，还是监护人同意。',
  'input.not-sure': '请再确认一次。',
  'input.units': '请选一到十个要请的单位，每个只选一次。',
  'input.minutes': (_, field) =>
    field === '报到的时间'
      ? '报到的时间要在半小时到五天之间，请重新选。'
      : '要的时间在半小时到 60 个工作日之间，请重新填。',
  'input.requests.too-many': ({ limit = 20 }) => `一次吹哨最多带 ${limit} 件诉求，请分几次吹。`,
  'input.too-large': '内容太大了，请分几次提交。',
  'input.method': '打开的方式不对，请从首页进入。',
}

const accounts: Readonly<Record<string, Sentence>> = {
  'caller.unknown': '请先登录。',
  'caller.may-not': '您的账号不能做这件事。',
  'session.ended': '登录过期了，请重新打开。',
  'consent.needed': '请先看一下隐私说明，同意后再继续。',
  'consent.sensitive-needed': '这类事情涉及个人隐私，需要您单独同意后才能提交。',
  'consent.privacy-first': '请先同意隐私说明。',
  'consent.notice-changed': '隐私说明刚更新过，请看新的一版。',
  'claim.code-unknown': '没有这个邀请码，请对照纸条再填一次。',
  'claim.code-over': '这个邀请码已经用过或过期了，请找给您的人再要一个。',
  'claim.already-linked': '这个账号已经绑定了别的工作人员。',
  'contact.none': '居民没有留联系方式。',
  'people.missing': '找不到这个人。',
  'grant.not-yours-to-give': '您不能授予这个职务。',
  'grant.ends-in-the-past': '结束时间要晚于今天。',
  'grant.too-long': '任期最长五年，请把结束时间改早一点。',
  'grant.id-taken': '这次授权已经存在，请刷新后再看。',
  'grants.missing': '找不到这次授权。',
  'notice.quiet-empty': '开始和结束不能是同一个时间。想一直响，请选“不分时间”。',
  'notice.digest-never': '请至少选一个汇总的时间，或者改成一件一件通知。',
  'notice.unit-too-small': '请选社区、街道或者区来看。',
  'quota.requests': ({ limit = '' }) =>
    `今天已经提了${limit === '' ? '很多' : ` ${limit} `}条，先到这里。急事请打电话，明天可以再提。`,
  'quota.photos': ({ limit = '' }) =>
    `今天已经传了${limit === '' ? '很多' : ` ${limit} `}张照片，先到这里。明天可以再传。`,
  'quota.proxies': ({ limit = '' }) =>
    `今天已经替人提了${limit === '' ? '很多' : ` ${limit} `}条，先到这里。明天可以再提。`,
  'demo.unknown': '没有这个示例身份。',
}

const matters: Readonly<Record<string, Sentence>> = {
  'desk.not-yours': '这个工作台不归您看。',
  'insight.not-yours': '这个范围的情况不归您看。',
  'insight.area-missing': '找不到这个网格，请返回重新选。',
  'export.period': ({ limit = 366 }) => `结束的日子要在开始之后，一次最多 ${limit} 天。`,
  'export.too-long': ({ limit = 10000 }) => `超过 ${limit} 条，Excel 表放不下。请选短一点的时间，或者改成 CSV 表。`,
  'export.too-often': '导出得太勤了，请过几分钟再试。',
  'export.web-only': '手机小程序里存不了表格，请在电脑上打开网页版导出。',
  'units.missing': '找不到这个单位。',
  'homes.missing': '找不到这个家院，可能已经不开了。',
  'homes.code-unknown': '没有找到这个家院，可能是门口的码换了。下面是附近的家院。',
  'district.not-imported': '本区的资料还没有准备好，请晚点再来。',
  'atlas.none': '本区还没有步行图，算不出来。请先导入步行图。',
  'hours.syntax': '开放时间写得不对，请打电话问一下。',
}

const board: Readonly<Record<string, Sentence>> = {
  'board.missing': '这件事已经不在“身边事”里了。',
  'board.over': '这件事已经办完了。您要是又遇到，请提一件新的。',
  'board.own': '这是您自己提的，进展请在“我的诉求”里看。',
  'offer.too-many': ({ limit = '' }) =>
    `您已经有${limit === '' ? '很多' : ` ${limit} `}件事在等回复，先等一等，再帮别的。`,
}

const machine: Readonly<Record<string, Sentence>> = {
  'net.offline': '现在没有网。',
  'net.slow': '网太慢，没有等到回音。',
  'net.broken': '没有连上，请稍后再试。',
  'server.bug': ({ id = '' }) =>
    `我们这边出了错，您填的内容没有丢。请稍后再试${id === '' ? '' : `；打电话时报这个编号：${id}`}。`,
  'server.stopping': '系统正在更新，请一分钟后再试。',
  'store.busy': '同时操作的人太多，请再试一次。',
  'procedure.unknown': '这个功能还没有开通，请更新后再试。',
  'photo.missing': '照片找不到了。',
  'photo.not-an-image': '这个文件不是照片，请换一张。',
  'photo.too-large': '照片太大了，请换一张小一点的。',
  'photo.too-many-pixels': '这张照片的尺寸太大了，请换一张，或者重新拍一张。',
  'photo.not-here': '我们这边现在收不了照片，请先去掉照片再提交。',
  'upload.offset': '上传断了一下，正在接着传。',
  'voice.missing': '录音找不到了，请重新说一遍。',
  'voice.not-sound': '这段录音打不开，请重新说一遍。',
  'voice.too-long': ({ limit = 60 }) => `录音太长了，最多 ${limit} 秒，请重新说一遍。`,
  'voice.too-large': '录音太大了，请重新说短一点。',
  'voice.refused': '手机没有允许用话筒。请在手机设置里打开，或者改用打字。',
  'voice.unsupported': '这部手机不能录音，请打字，或者打电话。',
  'voice.not-kept': '手机存不下这段录音，请清理一下空间。',
  'voice.broken': '没有录上，请再试一次。',
  'photo.unreadable': '这张照片打不开，请换一张。',
  'photo.not-kept': '手机存不下这张照片，请清理一下空间。',
  'photo.lost': '手机里找不到这张照片了，请重新加一次。',
  'photo.cancelled': '没有选照片。',
  'scan.cancelled': '没有扫到码。',
  'location.refused': '没有拿到您的位置：手机没有允许。',
  'location.unavailable': '没有拿到您的位置。',
  'location.slow': '找位置花的时间太长了。',
}

const sentences: Readonly<Record<string, Sentence>> = {
  ...input,
  ...accounts,
  ...requestRefusals,
  ...matters,
  ...board,
  ...machine,
}

/** Those of contexts with a package of their own: they come with its pages, and weigh nothing on a phone before. */
const added: Record<string, Sentence> = {}

export function addSentences(more: Readonly<Record<string, Sentence>>): void {
  Object.assign(added, more)
}

export function hasSentence(reason: string): boolean {
  return sentenceFor(reason) !== undefined
}

/** Always a sentence: an unknown reason is a gap of ours, not the reader's problem. */
export function sentenceOf({ reason, params = {}, field }: Refusal): string {
  const sentence = sentenceFor(reason)
  if (sentence === undefined) return '没有办成，请稍后再试。'
  return typeof sentence === 'string' ? sentence : sentence(params, fieldName(field))
}

function sentenceFor(reason: string): Sentence | undefined {
  if (Object.hasOwn(sentences, reason)) return sentences[reason]
  return Object.hasOwn(added, reason) ? added[reason] : undefined
}

// Why something of the whistle was refused, as a sentence that says what to do.
import { addSentences } from './refusals'

addSentences({
  'whistles.missing': '找不到这次吹哨。',
  'whistle.not-yours': '这次吹哨不归您管，也没有叫到您的单位。',
  'whistle.not-your-unit': '您不能替这个单位办这件事，请换一个单位。',
  'whistle.unit-unknown': '这个单位已经不在名单里，请重新选。',
  'whistle.unit-out-of-reach': '这个单位不在您这一片，请社区的上级来吹哨。',
  'whistle.unit-not-called': '这次吹哨没有叫这个单位。',
  'whistle.unit-called-already': '这个单位已经叫过了，请选别的单位。',
  'whistle.too-many-units': ({ limit = 10 }) => `一次吹哨最多叫 ${limit} 个单位。`,
  'whistle.request-over': '这条诉求已经办完了，不用再吹哨。',
  'whistle.id-taken': '这次吹哨的编号已经被用了，请重新吹一次。',
  'whistle.not-now': '情况已经变了，这一步现在做不了。请看看最新的情况。',
  'whistle.enough-said': '这里写的已经很多了，请打电话商量，或者让社区把这件事收了。',
  'whistle.result-needed': '请写一句结果怎么样，再让他们回去。',
})

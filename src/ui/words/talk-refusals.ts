// Why something of the talk was refused, as a sentence that says what to do.
import { addSentences } from './refusals'

addSentences({
  'input.statements': ({ limit = 40 }) => `请至少写一句，一次最多写 ${limit} 句。`,
  'input.opinion': '请选一下：赞成、不赞成，还是跳过。',
  'statements.missing': '找不到这句话，可能已经收起来了。',
  'talk.closed': '这件事现在不在大家谈的时候，看可以看，说和表态都停了。',
  'talk.not-shown': '这句话已经收起来了，不用再表态。',
  'talk.enough-said': ({ limit = 5 }) => `每个人最多说 ${limit} 句，您已经说满了。可以看看别人说的，表个态。`,
  'talk.enough-judged': ({ limit = 300 }) => `您已经对 ${limit} 句话表了态，够多了，谢谢您。`,
  'talk.full': ({ limit = 300 }) => `这件事已经有 ${limit} 句话了，先放不下新的。请看看别人说的，表个态。`,
  'talk.id-taken': '这句话的编号已经被用了，请重新写一次。',
  'talk.not-yours': '这件事不归您管，收起和放出来的是管这件事的人。',
  'talk.hidden-already': '这句话别人已经收起来了，请看看写的原因。',
  'talk.restored-already': '这句话您收起过，别人复核以后又放出来了。要再收，请换一个人来定。',
  'talk.not-hidden': '这句话没有收起来，不用申诉。',
  'talk.appealed-already': '您已经申诉过了，请等结果。',
  'talk.no-appeal': '没有人对这句话申诉。',
  'talk.appeal-decided': '这个申诉已经有结果了，请看看最新的情况。',
  'talk.own-decision': '这句话是您收起来的，申诉要请别人或者上一级来定。',
})

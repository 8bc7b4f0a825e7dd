// Why something of a member's card was refused, as a sentence that says what to do.
import { addSentences } from './refusals'

addSentences({
  'input.promise': '请选一下是哪一类承诺。',
  'members.not-shown': '没有可以看的党员卡：可能还没有亮出来，也可能收起来了。',
  'members.home-needed': '请选一个支部家院，卡片就放在它的页面上。',
  'members.enough-promises': ({ limit = 5 }) => `最多同时承诺 ${limit} 件。收起一件，就能再写一件。`,
  'members.no-such-promise': '这件承诺已经收起来了。',
  'members.promise-over': '日子已经过了，请往后选一天。',
  'members.promise-too-long': '最长承诺一年，到时候可以再续。',
})

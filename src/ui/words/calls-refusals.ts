// Why something of a call was refused, as a sentence that says what to do.
import { addSentences } from './refusals'

addSentences({
  'input.audience': '请选一下想请谁：党员、志愿者，还是居民。',
  'input.wanted': '人数填 0 到 500。填 0 就是多多益善。',
  'helpCalls.missing': '找不到这个号召，可能链接不全。',
  'calls.unit-unknown': '没有这个单位，请重新选。',
  'calls.not-yours': '这个号召不是发给您的，也不归您管。',
  'calls.id-taken': '这个号召的编号已经被用了，请重新写一次。',
  'calls.over-already': '截止时间已经过了，请往后选。',
  'calls.too-long': '号召最长开一个月，请选近一点的截止时间。',
  'calls.too-far': '要人的时间太远了，到时候再发。',
  'calls.closed': '已经不用再来人了，谢谢您。',
  'calls.name-needed': '请写一下怎么称呼您，好等您来。',
})

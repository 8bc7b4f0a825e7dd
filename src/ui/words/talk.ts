// What the screens of the talk say: judging what others said, saying one's own, and the picture of opinions.
import type { GroupTally, Stance } from '@core/talk/talk'
import './talk-refusals'

/** Groups by the old way of counting: no group is the first. */
export const groupNames = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'] as const

export function groupName(index: number): string {
  return groupNames[index] ?? String(index + 1)
}

export const stanceNames: Readonly<Record<Stance, string>> = { 1: '同意', [-1]: '不同意', 0: '跳过' }

export const talkWords = {
  title: '大家谈',
  lead: '每次看一句话，说您同不同意。不写名字，也不能互相回话。',
  judge: {
    label: '这句话您同意吗？',
    left: (count: number) => (count === 1 ? '还有最后 1 句' : `还有 ${count} 句`),
    done: '这些话您都看过了。',
    doneNext: '您可以自己说一句，也可以看看大家怎么想。',
    none: '还没有人说话。',
    noneNext: '您来说第一句。',
    fromMeeting: '会上说的',
    closed: '谈的时间已经过了，下面是大家说的。',
    again: '改主意了，点另一个就行。',
  },
  say: {
    open: '我也说一句',
    title: '说一句您的看法',
    label: '一句话只说一个意思',
    hint: '比如：希望晚上十点后不跳广场舞',
    help: (most: number) => `最多 ${most} 个字。不显示您是谁，也不要写别人的姓名和电话。`,
    counted: (count: number, most: number) => `已写 ${count} 个字，最多 ${most} 个`,
    left: (count: number) => `您还可以说 ${count} 句。`,
    full: '您的话已经说满了，可以继续看别人的。',
    send: '说出来',
    done: '说好了，等大家来看。',
    held: '这句话要社区先看一下，再给大家看。',
    cancel: '先不说',
  },
  picture: {
    title: '大家怎么想',
    afterYours: '说完您的看法，就能看大家怎么想。',
    few: '现在说话的人还少，等人多一些，这里会画出大家分成几种看法。',
    people: (count: number) => `一共 ${count} 人表了态。`,
    placed: (count: number) => `其中 ${count} 人画在图上。`,
    allPlaced: '都画在图上。',
    unplaced: (count: number) => `另外 ${count} 人表态的话还不够多，看不出和谁接近，没有画。`,
    untold: (count: number) => `还有 ${count} 句您没表态。表了态，就告诉您大家怎么看它。`,
    groups: (count: number) => (count === 1 ? '大家的看法差不多。' : `大家分成 ${count} 种看法：`),
    how: '每个点是一个人，大的点是好几个人。想法越近，离得越近。不显示谁是谁。',
    mine: (name: string) => `您和${name}最接近。`,
    group: (name: string, size: number) => `${name}：${size} 人`,
    mostly: { agree: '多数同意', disagree: '多数不同意', mixed: '有同意的，也有不同意的' },
    quote: (leaning: string, text: string) => `${leaning}：“${text}”`,
    shares: (agree: number, disagree: number, pass: number) => `${agree} 人同意，${disagree} 人不同意，${pass} 人跳过`,
    others: (text: string) => `别的人：${text}`,
    uniting: '不管哪种看法，大家',
    unitingAgree: '都同意的是',
    unitingDisagree: '都不同意的是',
    noUniting: '还没有大家都同意的话。',
    plot: (text: string) => `图：${text}`,
    spokenGroup: (name: string, size: number) => `${name} ${size} 人`,
    small: '不到 5 个人的看法不单独画出来。',
  },
  list: {
    open: '看所有的话',
    title: '所有的话',
    close: '收起',
    empty: '还没有人说话。',
    untold: '您表过态的话，下面才写有多少人同意。',
    mine: '您说的',
    held: '等社区看',
    hidden: '收起来了',
    hiddenBecause: (reason: string) => `收起来的原因：${reason}`,
    myStance: (stance: string) => `您：${stance}`,
    tally: (agree: number, disagree: number, pass: number) => `同意 ${agree} · 不同意 ${disagree} · 跳过 ${pass}`,
  },
  appeal: {
    ask: '我觉得不该收起',
    label: '为什么不该收起？',
    help: '会换一个人来看。',
    send: '请再看一次',
    open: '已经请人再看，等结果。',
    upheld: (reason: string) => `再看过了，还是收起：${reason}`,
    restored: (reason: string) => `再看过了，放出来了：${reason}`,
    said: (text: string) => `他说：${text}`,
    decide: '再看一次',
    decideLabel: '放出来吗？',
    yes: '放出来',
    no: '还是收起',
    reason: '为什么？',
    decideSend: '就这样定',
    choose: '请选一个。',
  },
  moderate: {
    hide: '收起这句话',
    hideLabel: '为什么收起？',
    hideHelp: '原因大家都看得到。说的人可以请别人再看。',
    hideSend: '收起这句话',
    show: '给大家看',
    cancel: '先不办',
  },
  enter: {
    open: '把会上说的话写进来',
    title: '会上说的话',
    help: (most: number) => `一行一句，每句最多 ${most} 个字。不写是谁说的。`,
    label: '没用手机的人说了什么',
    send: '写进“大家谈”',
    done: (count: number) => `写进了 ${count} 句。`,
    fault: '请至少写一句。',
    tooLong: (line: number) => `第 ${line} 句太长了。`,
  },
} as const

export function tallyText({ agree, disagree, pass }: GroupTally): string {
  return talkWords.picture.shares(agree, disagree, pass)
}

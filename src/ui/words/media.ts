// What is said around a voice.

export const mediaWords = {
  voice: '说一段话',
  voiceHelp: '不想打字，可以说。最多说 1 分钟。',
  start: '点一下，开始说话',
  asking: '正在打开话筒',
  listening: '正在听您说',
  stop: '说完了，点这里停',
  left: (seconds: number) => `还可以说 ${seconds} 秒`,
  play: (seconds: number) => `听一遍（${seconds} 秒）`,
  playing: '停下',
  again: '重说',
  remove: '不要了',
  removeVoice: '不要这段录音',
  heard: '手机听到的是：',
  silent: '这段录音放不出来。',
  recorded: (seconds: number) => `录好了，${seconds} 秒`,
} as const

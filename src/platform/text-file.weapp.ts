// A text file in WeChat: out of a chat, where it was sent to. The phone itself reads UTF-8 only.
import { ok, refuse, type Result } from '@core/kernel/result'
import Taro from '@tarojs/taro'
import { largestTextBytes, type TextFiles } from './text-file-port'

export const readsGbk: TextFiles['readsGbk'] = false

export const chooseText: TextFiles['chooseText'] = async () => {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['csv', 'txt'] }).catch(
    () => undefined,
  )
  const file = chosen?.tempFiles[0]
  if (!file) return refuse('invalid', 'file.cancelled')
  return file.size > largestTextBytes ? refuse('invalid', 'file.too-large') : readUtf8(file.path)
}

function readUtf8(filePath: string): Promise<Result<string>> {
  return new Promise((resolve) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'utf8',
      // What is no UTF-8 is read as signs that stand for nothing.
      success: ({ data }) =>
        resolve(typeof data !== 'string' || data.includes('\uFFFD') ? refuse('invalid', 'file.not-utf8') : ok(data)),
      fail: () => resolve(refuse('invalid', 'file.not-utf8')),
    }),
  )
}

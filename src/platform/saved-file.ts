// Files that the mini-program keeps over a restart (WeChat only).
import Taro from '@tarojs/taro'

/** Where it is kept; undefined where the phone has no room. The temporary file is gone then. */
export function saveFile(temporary: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: temporary,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(undefined),
    })
  })
}

export function hasFile(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) })
  })
}

export function removeFile(path: string): Promise<void> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().removeSavedFile({ filePath: path, complete: () => resolve() })
  })
}

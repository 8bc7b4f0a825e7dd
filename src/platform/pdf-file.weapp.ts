// A PDF in WeChat: written among the mini-program's own files and shown; its menu passes it on.
import Taro from '@tarojs/taro'
import type { PdfFiles } from './pdf-file-port'

export const givePdf: PdfFiles['givePdf'] = async (name, base64) => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  if (!(await written(filePath, base64))) return 'failed'
  return Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true }).then(
    () => 'opened' as const,
    () => 'failed' as const,
  )
}

function written(filePath: string, data: string): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data,
      encoding: 'base64',
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}

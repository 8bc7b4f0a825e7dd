// Photos in WeChat: chosen compressed, made smaller where still too large, and saved so that a restart keeps them.
import { ok, refuse, type Result } from '@core/kernel/result'
import Taro from '@tarojs/taro'
import { longestSidePx, photoQuality, type LocalPhoto, type Photos } from './photos-port'

export const choosePhotos: Photos['choosePhotos'] = async (most) => {
  const chosen = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    sizeType: ['compressed'],
  }).catch(() => undefined)
  if (!chosen) return refuse('invalid', 'photo.cancelled')
  const photos: LocalPhoto[] = []
  for (const { tempFilePath } of chosen.tempFiles) {
    const photo = await keepSmall(tempFilePath)
    if (!photo.ok) return photo
    photos.push(photo.value)
  }
  return ok(photos)
}

export const photoSource: Photos['photoSource'] = (path) =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(path), fail: () => resolve(undefined) })
  })

export const dropPhoto: Photos['dropPhoto'] = (path) =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().removeSavedFile({ filePath: path, complete: () => resolve() })
  })

async function keepSmall(chosen: string): Promise<Result<LocalPhoto>> {
  try {
    const before = await Taro.getImageInfo({ src: chosen })
    const scale = Math.min(1, longestSidePx / Math.max(before.width, before.height))
    const width = Math.round(before.width * scale)
    const height = Math.round(before.height * scale)
    // Always recompressed: that drops what the camera wrote into the file.
    const { tempFilePath } = await Taro.compressImage({
      src: chosen,
      quality: Math.round(photoQuality * 100),
      ...(scale < 1 ? { compressedWidth: width, compressHeight: height, compressedHeight: height } : {}),
    })
    return save(tempFilePath, width, height)
  } catch {
    return refuse('invalid', 'photo.unreadable')
  }
}

function save(temporary: string, width: number, height: number): Promise<Result<LocalPhoto>> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: temporary,
      success: ({ savedFilePath }) => resolve(ok({ path: savedFilePath, width, height })),
      fail: () => resolve(refuse('invalid', 'photo.not-kept')),
    })
  })
}

// Photos in WeChat: chosen compressed, made smaller where still too large, and saved so that a restart keeps them.
import { ok, refuse, type Result } from '@core/kernel/result'
import Taro from '@tarojs/taro'
import { longestSidePx, photoQuality, type LocalPhoto, type Photos } from './photos-port'
import { hasFile, removeFile, saveFile } from './saved-file'

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

export const photoSource: Photos['photoSource'] = async (path) => ((await hasFile(path)) ? path : undefined)

export const dropPhoto: Photos['dropPhoto'] = removeFile

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
    const path = await saveFile(tempFilePath)
    return path === undefined ? refuse('invalid', 'photo.not-kept') : ok({ path, width, height })
  } catch {
    return refuse('invalid', 'photo.unreadable')
  }
}

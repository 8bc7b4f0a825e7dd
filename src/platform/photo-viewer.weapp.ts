// WeChat's own viewer.
import Taro from '@tarojs/taro'
import type { LookAtPhotos } from './photo-viewer-port'

export const lookAtPhotos: LookAtPhotos = (addresses, first) => {
  Taro.previewImage({ urls: [...addresses], current: first }).catch(() => undefined)
}

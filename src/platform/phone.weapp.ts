// What WeChat does for us.
import Taro from '@tarojs/taro'
import { toGcj02 } from './datum'
import type { Phone } from './phone-port'

export const phone: Phone = {
  showsTitle: true,
  savesFiles: false,
  call(number) {
    Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
  },
  openMap({ name, address, position }) {
    const { lng, lat } = toGcj02(position)
    Taro.openLocation({ name, address, longitude: lng, latitude: lat, scale: 17 }).catch(() => undefined)
  },
  copy: (text) =>
    Taro.setClipboardData({ data: text }).then(
      () => true,
      () => false,
    ),
  // The mini-program may not write among the phone's files; the clipboard is what every phone has.
  giveFile: async (_name, text) => ((await phone.copy(text)) ? 'copied' : 'failed'),
  canAllowMessages: MESSAGE_TEMPLATES.length > 0,
  async allowMessages() {
    if (MESSAGE_TEMPLATES.length === 0) return 0
    try {
      const answer = await Taro.requestSubscribeMessage({ tmplIds: MESSAGE_TEMPLATES } as never)
      return Object.values(answer).filter((said) => said === 'accept').length
    } catch {
      return 0
    }
  },
}

// What a browser does for us.
import type { Phone } from './phone-port'

export const phone: Phone = {
  showsTitle: false,
  savesFiles: true,
  call(number) {
    window.location.href = `tel:${number}`
  },
  openMap({ name, position }) {
    const geo = `geo:${position.lat},${position.lng}?q=${position.lat},${position.lng}(${encodeURIComponent(name)})`
    window.location.href = geo
  },
  copy: (text) =>
    navigator.clipboard
      ? navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        )
      : Promise.resolve(false),
  giveFile(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
    return Promise.resolve('saved' as const)
  },
  canAllowMessages: false,
  allowMessages: () => Promise.resolve(0),
}

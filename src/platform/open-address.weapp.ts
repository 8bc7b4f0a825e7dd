// WeChat opens no address that is not its own: it is copied, for a browser.
import type { OpenAddress } from './open-address-port'

export const canOpenAddress: OpenAddress['canOpenAddress'] = false
export const openAddress: OpenAddress['openAddress'] = () => {
  // Never offered: see `canOpenAddress`.
}

// A browser opens it beside us, and what it opens knows nothing of us.
import type { OpenAddress } from './open-address-port'

export const canOpenAddress: OpenAddress['canOpenAddress'] = true
export const openAddress: OpenAddress['openAddress'] = (url) => void window.open(url, '_blank', 'noopener')

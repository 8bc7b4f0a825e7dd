// The browser's own source, there on every page, encrypted or not.
import type { SecureRandom } from './crypto-port'

export const randomBytes: SecureRandom['randomBytes'] = async (length) =>
  window.crypto.getRandomValues(new Uint8Array(length))

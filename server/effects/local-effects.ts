// Files and notifications on a server of one's own. There is no phone to push to: the inbox in the app is the notice.
import type { Effects, Push } from '../../cloudfunctions/_kit/effects/effects'
import { log } from '../log'
import type { LocalFiles } from './local-files'

const push: Push = { send: () => Promise.resolve('refused') }

export function localEffects(files: LocalFiles): Effects & { readonly files: LocalFiles } {
  return { files, push, log }
}

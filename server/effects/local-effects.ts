// Files, content checks and notifications on a server of one's own. There is no phone to push to: the inbox in the app
// is the notice.
import { judgeText } from '@core/requests/local-safety'
import { noCodeImages } from '../../cloudfunctions/_kit/effects/code-images'
import type { Effects, Push } from '../../cloudfunctions/_kit/effects/effects'
import { pdfPapers } from '../../cloudfunctions/_kit/effects/pdf-papers'
import type { Safety } from '../../cloudfunctions/_kit/effects/safety'
import { sharpImages } from '../../cloudfunctions/_kit/effects/sharp-images'
import { log } from '../log'
import type { LocalFiles } from './local-files'

const push: Push = { send: () => Promise.resolve('refused') }

/** By word lists. Nothing here looks into pictures: that is left to whoever releases them. */
const safety: Safety = {
  text: (said) => Promise.resolve(judgeText(said)),
  image: () => Promise.resolve({ status: 'unknown', trace: '' }),
}

/** `siteAddress`: where this server is found on the net. */
export function localEffects(
  files: LocalFiles,
  siteAddress: () => string = () => '',
): Effects & { readonly files: LocalFiles } {
  return { files, images: sharpImages(), safety, push, papers: pdfPapers(), codeImages: noCodeImages, siteAddress, log }
}

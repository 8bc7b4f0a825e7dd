// Files, content checks and notifications on WeChat CloudBase.
import cloud from 'wx-server-sdk'
import { cloudbaseCodeImages } from './cloudbase-code-images'
import { cloudbaseFiles } from './cloudbase-files'
import { cloudbaseSafety } from './cloudbase-safety'
import type { Effects, Push } from './effects'
import { noPapers, type Papers } from './papers'
import { sharpImages } from './sharp-images'
import { subscribeMessageOf } from './subscribe-message'

/** `papers`: of the functions that print. */
export function cloudbaseEffects(papers: Papers = noPapers): Effects {
  return {
    files: cloudbaseFiles,
    images: sharpImages(),
    safety: cloudbaseSafety,
    push,
    papers,
    codeImages: cloudbaseCodeImages,
    siteAddress: () => process.env.PUBLIC_URL ?? '',
    log: (line) => console.log(JSON.stringify(line)),
  }
}

/** WeChat's codes that no retry mends: 43101 the person has not agreed, 40003 unknown person. */
const final = [43101, 40003]

const push: Push = {
  async send(address, message) {
    const content = subscribeMessageOf(message, process.env)
    if (!content) return 'refused'
    try {
      await cloud.openapi.subscribeMessage.send({ touser: address, ...content })
      return 'sent'
    } catch (fault) {
      const code = Number((fault as { errCode?: unknown }).errCode)
      return final.includes(code) ? 'refused' : 'failed'
    }
  },
}

// Files and notifications on WeChat CloudBase.
import cloud from 'wx-server-sdk'
import type { Effects, Files, Push } from './effects'
import { subscribeMessageOf } from './subscribe-message'

export function cloudbaseEffects(): Effects {
  return { files, push, log: (line) => console.log(JSON.stringify(line)) }
}

const files: Files = {
  async read(file, _accountId, limit) {
    // Whose file it is, is guarded by the storage's own rule (only the creator writes) and by the unguessable photo id.
    const downloaded = await cloud.downloadFile({ fileID: file }).catch(() => undefined)
    if (!downloaded) return 'missing'
    const bytes = downloaded.fileContent
    return bytes.byteLength > limit ? 'too-large' : bytes
  },
  async url(file) {
    const urls = await cloud.getTempFileURL({ fileList: [file] })
    return urls?.fileList[0]?.tempFileURL ?? ''
  },
  async remove(file) {
    await cloud.deleteFile({ fileList: [file] })
  },
}

/** WeChat's codes that no retry mends: 43101 the person has not agreed, 40003 unknown person, 47003 template words. */
const final = [43101, 40003, 47003]

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

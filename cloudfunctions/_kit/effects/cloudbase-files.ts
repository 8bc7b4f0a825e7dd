// Files in CloudBase's storage. Phones upload straight into `incoming/` (the storage's rule lets them write nowhere
// else); `kept/` is written by functions alone.
import cloud from 'wx-server-sdk'
import type { Files, Upload, Variant } from './files'
import { keptName } from './kept-name'

/** WeChat's player goes by the ending; its recorder writes MP3. */
const endings: Readonly<Record<Variant, string>> = { photo: '.jpg', thumb: '.thumb.jpg', voice: '.voice.mp3' }

export const cloudbaseFiles: Files = {
  async read(upload, limit) {
    // Whose file it is, is guarded by the storage's own rule (only the creator writes) and by the unguessable id.
    const bytes = rootOf(upload) ? await download(upload.file) : undefined
    if (!bytes) return 'missing'
    return bytes.byteLength > limit ? 'too-large' : bytes
  },
  async kept(upload, variant) {
    const root = rootOf(upload)
    if (!root) return undefined
    const file = `${root}${keptPath(upload, variant)}`
    const bytes = await download(file)
    return bytes && { file, bytes }
  },
  async keep(upload, variant, bytes) {
    const { fileID } = await cloud.uploadFile({
      cloudPath: keptPath(upload, variant),
      fileContent: Buffer.from(bytes) as never,
    })
    return fileID
  },
  async discard(upload) {
    if (rootOf(upload)) await cloud.deleteFile({ fileList: [upload.file] })
  },
  async url(file) {
    const urls = await cloud.getTempFileURL({ fileList: [file] })
    return urls?.fileList[0]?.tempFileURL ?? ''
  },
  async remove(file) {
    await cloud.deleteFile({ fileList: [file] })
  },
}

function keptPath(upload: Upload, variant: Variant): string {
  return `${keptName(upload)}${endings[variant]}`
}

/**
 * `cloud://<environment>.<bucket>/` of an upload that lies in our own `incoming/` under its id; undefined for any other
 * file, such as another request's kept photo, which must be neither copied nor discarded.
 */
function rootOf({ id, file }: Upload): string | undefined {
  const environment = process.env.TCB_ENV || process.env.SCF_NAMESPACE
  const [, root, owner, path] = /^(cloud:\/\/([\w-]+)\.[\w.-]+\/)(.+)$/.exec(file) ?? []
  return owner === environment && path === `incoming/${id}` ? root : undefined
}

async function download(file: string): Promise<Uint8Array | undefined> {
  const downloaded = await cloud.downloadFile({ fileID: file }).catch(() => undefined)
  return downloaded?.fileContent
}

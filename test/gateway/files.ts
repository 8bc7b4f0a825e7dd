// CloudBase's storage in memory: an id for the program, an address for whoever may load it.
import type { Answer, Params } from './documents'

export interface GatewayFiles {
  /** Answers one `storage.…` action; `origin` is where the gateway itself listens. */
  handle(action: string, params: Params, origin: string): Answer
  /** What a phone does with `wx.cloud.uploadFile`. */
  put(cloudPath: string, bytes: Buffer): string
  get(cloudPath: string): Buffer | undefined
  has(fileId: string): boolean
}

const root = 'cloud://test-env.7465-test-env'

export function gatewayFiles(): GatewayFiles {
  const kept = new Map<string, Buffer>()
  const pathOf = (fileId: string) => (fileId.startsWith(`${root}/`) ? fileId.slice(root.length + 1) : undefined)
  const addressOf = (origin: string, path: string) =>
    `${origin}/files/${path.split('/').map(encodeURIComponent).join('/')}`

  function bytesOf(fileId: string): Buffer | undefined {
    const path = pathOf(fileId)
    return path === undefined ? undefined : kept.get(path)
  }

  return {
    put(cloudPath, bytes) {
      kept.set(cloudPath, bytes)
      return `${root}/${cloudPath}`
    },
    get: (cloudPath) => kept.get(cloudPath),
    has: (fileId) => bytesOf(fileId) !== undefined,
    handle(action, params, origin) {
      if (action === 'storage.getUploadMetadata') {
        const path = String(params['path'])
        const url = addressOf(origin, path)
        return {
          data: {
            url,
            token: 'token',
            authorization: 'authorization',
            fileId: `${root}/${path}`,
            cosFileId: encodeURIComponent(path),
          },
        }
      }
      if (action === 'storage.batchGetDownloadUrl') {
        const list = (params['file_list'] as readonly { readonly fileid: string; readonly max_age?: number }[]).map(
          (file) => {
            const base = { fileID: file.fileid, maxAge: file.max_age ?? 7_200 }
            if (!bytesOf(file.fileid)) return { ...base, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
            // Not encoded, as the platform does: the SDK encodes it when it loads the file.
            return { ...base, code: 'SUCCESS', tempFileURL: `${origin}/files/${pathOf(file.fileid)}` }
          },
        )
        return { data: { download_list: list } }
      }
      if (action === 'storage.batchDeleteFile') {
        const list = (params['fileid_list'] as readonly string[]).map((fileID) => {
          const gone = kept.delete(pathOf(fileID) ?? '')
          return { fileID, code: gone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
        })
        return { data: { delete_list: list } }
      }
      return { code: 'INVALID_PARAM', message: `the gateway does not know ${action}` }
    },
  }
}

// Files in memory: uploads as `<accountId>/<name>`, what is kept beside them as `kept/<accountId>/<id>.<variant>`.
import type { Files, Upload, Variant } from '../../cloudfunctions/_kit/effects/files'

export function filesIn(files: Map<string, Uint8Array>): Files {
  const keptFile = ({ accountId, id }: Upload, variant: Variant) => `kept/${accountId}/${id}.${variant}`
  const isOwn = ({ file, accountId }: Upload) => file.startsWith(`${accountId}/`)
  return {
    async read(upload, limit) {
      const bytes = isOwn(upload) ? files.get(upload.file) : undefined
      if (!bytes) return 'missing'
      return bytes.byteLength > limit ? 'too-large' : bytes
    },
    async kept(upload, variant) {
      const file = keptFile(upload, variant)
      const bytes = isOwn(upload) ? files.get(file) : undefined
      return bytes && { file, bytes }
    },
    async keep(upload, variant, bytes) {
      const file = keptFile(upload, variant)
      files.set(file, bytes)
      return file
    },
    async discard(upload) {
      if (isOwn(upload)) files.delete(upload.file)
    },
    url: async (file) => `https://files.example/${file}`,
    remove: async (file) => void files.delete(file),
  }
}

// wx.getFileSystemManager and its kin, over the phone's files.
import { asyncCall, syncCall, WxFailure, type WxFunction, type WxHost } from './wx-call'

export const userDataPath = 'wxfile://usr'

type Options = Readonly<Record<string, unknown>>

export function filesApi(host: WxHost): Record<string, WxFunction> {
  const manager = fileSystemManager(host)
  return {
    getFileSystemManager: syncCall(host, 'getFileSystemManager', () => manager),
    saveFile: asyncCall(host, 'saveFile', (options) => saveFile(host, options)),
  }
}

function fileSystemManager(host: WxHost): Record<string, WxFunction> {
  const manager: Record<string, WxFunction> = {}
  const operations: Readonly<Record<string, (host: WxHost, options: Options) => unknown>> = {
    access,
    saveFile,
    copyFile,
    readFile,
    writeFile,
    unlink,
    removeSavedFile: unlink,
    stat,
    getFileInfo,
    mkdir: () => undefined,
  }
  for (const [name, run] of Object.entries(operations)) {
    manager[name] = asyncCall(host, name, (options) => run(host, options))
    manager[`${name}Sync`] = (...args) => {
      const result = run(host, syncOptions(name, args)) as Record<string, unknown> | undefined
      return name === 'readFile' ? result?.['data'] : (result?.['savedFilePath'] ?? result?.['stats'])
    }
  }
  return manager
}

/** The Sync variants take their options in a row. */
function syncOptions(name: string, args: readonly unknown[]): Options {
  const [first, second, third] = args
  if (name === 'saveFile') return { tempFilePath: first, filePath: second }
  if (name === 'copyFile') return { srcPath: first, destPath: second }
  if (name === 'readFile') return { filePath: first, encoding: second }
  if (name === 'writeFile') return { filePath: first, data: second, encoding: third }
  return { path: first, filePath: first }
}

function contentOf(host: WxHost, path: unknown): string | ArrayBuffer {
  const content = host.phone.files.get(String(path))
  if (content === undefined) throw new WxFailure(`no such file or directory, open '${String(path)}'`)
  return content
}

function access(host: WxHost, { path }: Options) {
  contentOf(host, path)
}

function saveFile(host: WxHost, { tempFilePath, filePath }: Options) {
  const savedFilePath = filePath === undefined ? `wxfile://store_${host.phone.files.size + 1}` : String(filePath)
  host.phone.files.set(savedFilePath, contentOf(host, tempFilePath))
  host.phone.files.delete(String(tempFilePath))
  return { savedFilePath }
}

function copyFile(host: WxHost, { srcPath, destPath }: Options) {
  host.phone.files.set(String(destPath), contentOf(host, srcPath))
}

function readFile(host: WxHost, { filePath, encoding }: Options) {
  const content = contentOf(host, filePath)
  if (encoding === undefined || typeof content === 'string') return { data: content }
  return { data: Buffer.from(content).toString(encoding as BufferEncoding) }
}

function writeFile(host: WxHost, { filePath, data }: Options) {
  host.phone.files.set(String(filePath), data as string | ArrayBuffer)
}

function unlink(host: WxHost, { filePath }: Options) {
  contentOf(host, filePath)
  host.phone.files.delete(String(filePath))
}

function stat(host: WxHost, { path }: Options) {
  return { stats: { size: sizeOf(contentOf(host, path)) } }
}

function getFileInfo(host: WxHost, { filePath }: Options) {
  return { size: sizeOf(contentOf(host, filePath)) }
}

function sizeOf(content: string | ArrayBuffer): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
}

// wx.cloud, bound to whatever the test gives as its other end, and cut off when the phone has no net.
import { copyInto, hostMaker } from './copy'
import type { CloudCall, CloudUpload } from './phone'
import { asyncCall, UnstubbedCall, WxFailure, type WxFunction, type WxHost } from './wx-call'

export function cloudApi(host: WxHost): Record<string, WxFunction> {
  function online() {
    if (host.phone.network === 'none') throw new WxFailure('-1 errMsg: request:fail network is unreachable')
  }

  return {
    init: () => undefined,
    callFunction: asyncCall(host, 'cloud.callFunction', async (options) => {
      online()
      const { callFunction } = host.phone.cloud
      if (!callFunction) throw new UnstubbedCall('cloud.callFunction')
      const result = await callFunction(options as unknown as CloudCall)
      return { result: copyInto(hostMaker, result), requestID: 'test' }
    }),
    uploadFile: asyncCall(host, 'cloud.uploadFile', async (options) => {
      online()
      const { uploadFile } = host.phone.cloud
      if (!uploadFile) throw new UnstubbedCall('cloud.uploadFile')
      return { fileID: await uploadFile(options as unknown as CloudUpload), statusCode: 200 }
    }),
    getTempFileURL: asyncCall(host, 'cloud.getTempFileURL', async ({ fileList }) => {
      online()
      const { getTempFileURL } = host.phone.cloud
      if (!getTempFileURL) throw new UnstubbedCall('cloud.getTempFileURL')
      const ids = (fileList as readonly (string | { readonly fileID: string })[]).map((one) =>
        typeof one === 'string' ? one : one.fileID,
      )
      const found = ids.map(async (fileID) => ({ fileID, tempFileURL: await getTempFileURL(fileID), status: 0 }))
      return { fileList: await Promise.all(found) }
    }),
  }
}

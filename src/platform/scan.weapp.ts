// WeChat's own scanner. A mini-program code answers with a path, any other code with its text.
import { ok, refuse } from '@core/kernel/result'
import Taro from '@tarojs/taro'
import type { Scan } from './scan-port'

export const canScan: Scan['canScan'] = true
export const scan: Scan['scan'] = async () => {
  try {
    const code = await Taro.scanCode({ scanType: ['qrCode', 'wxCode'] as never })
    return ok((code as { path?: string }).path ?? code.result)
  } catch {
    return refuse('invalid', 'scan.cancelled')
  }
}

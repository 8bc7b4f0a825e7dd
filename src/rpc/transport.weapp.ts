// The line of the mini-program: cloud functions, called by name.
import { ok, refuse, type Result } from '@core/kernel/result'
import Taro from '@tarojs/taro'
import { answerWithinMs, isResult, type Transport } from './transport-port'

export const openLine: Transport['openLine'] = () => {
  Taro.cloud.init(CLOUD_ENV === '' ? { traceUser: false } : { env: CLOUD_ENV, traceUser: false })
}

export const send: Transport['send'] = async (fn, procedure, input) => {
  try {
    const answer = await within(answerWithinMs, call(fn, procedure, input))
    return isResult(answer) ? answer : refuse('internal', 'net.broken')
  } catch (fault) {
    return netRefusal(fault)
  }
}

export const sendFile: Transport['sendFile'] = async (path, id) => {
  let refusal: Result<never> | undefined
  // WeChat sends a file whole or not at all: a broken one is sent anew, and those before it are not.
  for (let attempt = 0; attempt < fileAttempts; attempt++) {
    try {
      const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `incoming/${id}`, filePath: path })
      return ok({ file: fileID })
    } catch (fault) {
      refusal = await netRefusal(fault)
      if (!refusal.ok && refusal.error.reason === 'net.offline') break
    }
  }
  return refusal ?? refuse('internal', 'net.broken')
}

const fileAttempts = 3

/** By callbacks: they are what every version of the base library has. */
function call(fn: string, procedure: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    Taro.cloud.callFunction({
      name: fn,
      data: { procedure, input },
      success: (answer) => resolve(answer.result),
      fail: reject,
    })
  })
}

async function netRefusal(fault: unknown): Promise<Result<never>> {
  const { networkType } = await Taro.getNetworkType().catch(() => ({ networkType: 'unknown' }))
  if (networkType === 'none') return refuse('internal', 'net.offline')
  return refuse(
    'internal',
    String((fault as { errMsg?: string }).errMsg).includes('timeout') ? 'net.slow' : 'net.broken',
  )
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject({ errMsg: 'timeout' }), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

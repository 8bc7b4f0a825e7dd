// CloudBase's errors, told apart by what is documented and what has been seen.

/** `-502005 database collection not exists`. CloudBase makes no collection by itself. */
const noCollection = '-502005'

/** MongoDB's own text under the generic -502001, or the newer name under -501001. */
export function isDuplicate(error: unknown): boolean {
  return /E11000|duplicate key|DATABASE_DUPLICATE_WRITE/i.test(textOf(error))
}

/** Says what to do where the platform says only that something failed. */
export async function speaking<T extends object>(collection: string, call: Promise<T> | string | void): Promise<T> {
  try {
    const answer = await call
    // The SDK's types allow for its old form with callbacks, which answers nothing.
    if (typeof answer === 'object') return answer
  } catch (error) {
    if (!isMissingCollection(error)) throw error
    const advice = `Create it and its indexes first (docs/deploy.md).`
    throw new Error(`This CloudBase environment has no collection ${collection}. ${advice}`, { cause: error })
  }
  throw new Error(`CloudBase gave no answer about ${collection}.`)
}

function isMissingCollection(error: unknown): boolean {
  const text = textOf(error)
  return text.includes(noCollection) || /DATABASE_COLLECTION_NOT_EXIST|collection not exists/i.test(text)
}

function textOf(error: unknown): string {
  const { errCode, errMsg, message } = Object(error) as { errCode?: unknown; errMsg?: unknown; message?: unknown }
  return [errCode, errMsg, message].map(String).join(' ')
}

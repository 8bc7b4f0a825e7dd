// What the two lines to the functions have in common: the cloud call of WeChat, and HTTP.
import type { Result } from '@core/kernel/result'

export interface Transport {
  /** Once, when the app starts. */
  openLine(): void
  /** Always resolves: a net that fails is a refusal with a `net.…` reason. */
  send(fn: string, procedure: string, input: unknown): Promise<Result<unknown>>
  /** Sends a photo kept on the phone (`platform/photos`) under `id`; answers where the file store keeps it. */
  sendFile(path: string, id: string): Promise<Result<{ readonly file: string }>>
}

/** After this long the net is called slow and the call is given up; the caller may try again. */
export const answerWithinMs = 15_000
export const fileWithinMs = 60_000

export function isResult(answer: unknown): answer is Result<unknown> {
  return typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'
}

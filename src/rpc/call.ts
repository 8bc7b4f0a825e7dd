// The one way out of the client: `call('requests', 'submit', input)`, typed from the contract, always a Result.
import type { Api } from '@core/api'
import type { OutputOf, SentOf } from '@core/kernel/procedure'
import type { Result } from '@core/kernel/result'
import { send, sendFile } from './transport'

export type FunctionName = keyof Api
export type ProcedureName<F extends FunctionName> = keyof Api[F] & string
export type Sent<F extends FunctionName, P extends ProcedureName<F>> = SentOf<Api[F][P]>
export type Output<F extends FunctionName, P extends ProcedureName<F>> = OutputOf<Api[F][P]>

export function call<F extends FunctionName, P extends ProcedureName<F>>(
  fn: F,
  procedure: P,
  input: Sent<F, P>,
): Promise<Result<Output<F, P>>> {
  // The server checked the input against the same contract; the output is its promise.
  return send(fn, procedure, input) as Promise<Result<Output<F, P>>>
}

/** `path` as `platform/photos` gave it; `id` made by `newId`, also the file's name. */
export function uploadPhoto(path: string, id: string): Promise<Result<{ readonly file: string }>> {
  return sendFile(path, id)
}

// The way of a secret ballot into the box: nobody signed in, nothing but the ballot. Served apart from everything else,
// over a channel that carries no identity.
import * as v from 'valibot'
import { procedure } from '@core/kernel/procedure'
import { id } from '@core/kernel/schema'
import type { Receipt } from './result-file'

const base64url = (length: number) =>
  v.pipe(
    v.string('input.malformed'),
    v.regex(/^[A-Za-z0-9_-]+$/, 'input.malformed'),
    v.length(length, 'input.malformed'),
  )

export const ballotBoxApi = {
  cast: procedure<Receipt>()({
    who: [{ is: 'anyone' }],
    input: v.object({
      decisionId: id,
      kind: v.pipe(v.string('input.malformed'), v.regex(/^(h|a\d{1,2})$/, 'input.malformed')),
      /** 65 bytes. */
      key: base64url(87),
      /** 256 bytes. */
      token: base64url(342),
      choice: v.pipe(v.string('input.choice'), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'input.choice')),
      revision: v.pipe(v.number('input.malformed'), v.integer('input.malformed'), v.minValue(1, 'input.malformed'), v.maxValue(1000, 'input.malformed')), // prettier-ignore
      /** 64 bytes. */
      signature: base64url(86),
    }),
  }),
}

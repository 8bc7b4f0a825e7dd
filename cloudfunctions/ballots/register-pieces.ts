// The pieces of a register on their way in: names and telephone numbers, kept no longer than it takes to put them together.
import { createHash } from 'node:crypto'
import type { ballotsApi } from '@core/ballots/ballots-api'
import { dayMs } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import type { RegisterPiece } from '../_kit/index-fields'
import { registerFault } from './register-fault'

type Input = InputOf<typeof ballotsApi.putRegister>

/** Whoever goes on after this sends the pieces again. */
const abandonedAfterMs = dayMs
const emptiedAtOnce = 100

/** The whole text once every piece is there; until then how many are missing. */
export async function keepPiece(input: Input, { store, now }: Context): Promise<Result<string | number>> {
  const { piece, pieces, csv } = input
  if (piece >= pieces) return refuse('invalid', 'input.register', { field: 'piece' })
  if (csv === '') return registerFault('register.empty')
  const kept: RegisterPiece = { csv, waiting: 1, at: now }
  if ((await store.insert('registerPieces', pieceId(input, piece), kept)) === 'exists') {
    // Emptied where the list was refused or left lying: sent again, all of it is read again, and never a part of it.
    const again = await change(store, 'registerPieces', pieceId(input, piece), (known) => ok(known.csv === '' ? kept : known)) // prettier-ignore
    if (!again.ok) return again
    if (again.value.csv !== csv) return refuse('conflict', 'register.piece-differs', { field: 'csv' })
  }
  const ids = Array.from({ length: pieces }, (_, index) => pieceId(input, index))
  const found = (await store.getMany('registerPieces', ids)).filter((one) => one.csv !== '')
  return ok(found.length < pieces ? pieces - found.length : found.map((one) => one.csv).join(''))
}

export async function emptyPieces(input: Input, { store }: Context): Promise<void> {
  for (let piece = 0; piece < input.pieces; piece++) {
    await change(store, 'registerPieces', pieceId(input, piece), (kept) => ok(kept.csv === '' ? kept : emptied(kept)))
  }
}

/** What the clock does: of an upload that nobody finished no name stays. */
export async function emptyAbandoned({ store, now }: Pick<Context, 'store' | 'now'>): Promise<void> {
  const until = now - abandonedAfterMs
  const left = await store.query('registerPieces', {
    index: 'waiting',
    equals: { waiting: 1 },
    to: until,
    order: 'asc',
    limit: emptiedAtOnce,
  })
  for (const { _id } of left.items) {
    // Sent again meanwhile, it is not abandoned.
    await change(store, 'registerPieces', _id, (kept) => ok(kept.waiting === 1 && kept.at <= until ? emptied(kept) : kept)) // prettier-ignore
  }
}

function emptied({ at }: RegisterPiece): RegisterPiece {
  return { csv: '', waiting: 0, at }
}

/** Bound to the register and what it is said to be: nobody else's upload can slip in between. */
function pieceId({ id, uploadId, pieces, kind, unitId }: Input, piece: number): string {
  const upload = createHash('sha256')
    .update(JSON.stringify([id, uploadId, pieces, kind, unitId]))
    .digest('base64url')
  return `${upload}:${piece}`
}

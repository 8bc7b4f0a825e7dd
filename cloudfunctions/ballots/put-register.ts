// A register handed in, in pieces: once all are there it is read as one, its electors are written page by page, and its
// version by one last write. Whatever dies before that leaves what nobody sees; the last piece sent again goes on.
import { createHash } from 'node:crypto'
import type { ballotsApi } from '@core/ballots/ballots-api'
import { electorateHead, publishedElectors } from '@core/ballots/electorate'
import { electorsOf } from '@core/ballots/electors-of'
import {
  electorsPerPage,
  type Elector,
  type Register,
  type RegisterKind,
  type RegisterRow,
} from '@core/ballots/register'
import { committeeRoles } from '@core/councils/council-life'
import type { OrgUnit } from '@core/district/org-unit'
import { holdsOver } from '@core/kernel/caller'
import type { InputOf, OutputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { electorsIn, writePages } from './elector-pages'
import { readRegister } from './read-register'
import { withHeading } from './register-fault'
import { emptyPieces, keepPiece } from './register-pieces'
import { registerView } from './register-view'

type Input = InputOf<typeof ballotsApi.putRegister>
type Output = OutputOf<typeof ballotsApi.putRegister>

/** A list handed in once a month for eight years. */
const versionLimit = 100

export async function putRegister(input: Input, context: Context): Promise<Result<Output>> {
  const allowed = await ownRegister(input, context)
  if (!allowed.ok) return allowed
  const { unit, register } = allowed.value
  const done = register?.versions.find(({ uploadId }) => uploadId === input.uploadId)
  if (register && done) return ok({ waiting: 0, register: await registerView({ ...register, _id: input.id }, context) })
  const csv = await keepPiece(input, context)
  if (!csv.ok) return csv
  if (typeof csv.value === 'number') return ok({ waiting: csv.value, register: null })
  const rows = readSound(csv.value, input.kind)
  if (!rows.ok) {
    // Names and telephone numbers of a list that was refused are nobody's any more.
    await emptyPieces(input, context)
    return rows
  }
  const version = await reserve(input, unit, context)
  if (!version.ok) return version
  const written = await writeVersion(input, version.value, rows.value, context)
  if (!written.ok) return written
  await emptyPieces(input, context)
  return ok({ waiting: 0, register: await registerView({ ...written.value, _id: input.id }, context) })
}

/** Before anything is written: what the law's counting finds wrong with the list is the list's fault. */
function readSound(csv: string, kind: RegisterKind): Result<readonly RegisterRow[]> {
  const rows = readRegister(csv, kind)
  if (!rows.ok) return rows
  const sound = withHeading(
    electorsOf(rows.value, () => '', kind),
    kind,
  )
  return sound.ok ? rows : sound
}

/** The unit it is of, which the caller's committee runs; and the register itself, where there is one. */
async function ownRegister(
  { id, unitId, kind }: Input,
  { store, caller }: Context,
): Promise<Result<{ readonly unit: OrgUnit; readonly register: Register | undefined }>> {
  const [map, register] = await Promise.all([districtMap(store), store.get('registers', id)])
  if (!map) return refuse('conflict', 'district.not-imported')
  if (register && !holdsOver(caller, committeeRoles, register.path)) return refuse('forbidden', 'register.not-yours')
  const unit = map.unit(unitId)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  if (!holdsOver(caller, committeeRoles, unit.path)) return refuse('forbidden', 'register.not-yours')
  const isSame = !register || (register.unitId === unitId && register.kind === kind)
  return isSame ? ok({ unit, register }) : refuse('conflict', 'register.other-kind', { field: 'kind' })
}

/** A number of its own for this upload, the same one for the same upload. */
async function reserve(input: Input, unit: OrgUnit, { store, now }: Context): Promise<Result<number>> {
  const { id, kind, name, unitId, scopeName, uploadId } = input
  const first = { version: 1, uploadId }
  const body: Register = { kind, name, unitId, path: unit.path, scopeName, version: 0, versions: [], reserved: [first], createdAt: now, updatedAt: now, demo: unit.demo } // prettier-ignore
  if ((await store.insert('registers', id, body)) === 'inserted') return ok(1)
  let version = 0
  const reserved = await change(store, 'registers', id, (register) => {
    const all = [...register.versions, ...register.reserved]
    version = all.find((one) => one.uploadId === uploadId)?.version ?? 0
    if (version > 0) return ok(register)
    if (all.length >= versionLimit) return refuse('conflict', 'register.too-many', { params: { limit: versionLimit } })
    version = Math.max(0, ...all.map((one) => one.version)) + 1
    return ok({ ...register, reserved: [...register.reserved, { version, uploadId }] })
  })
  return reserved.ok ? ok(version) : reserved
}

async function writeVersion(
  { id, kind, name, scopeName, uploadId }: Input,
  version: number,
  rows: readonly RegisterRow[],
  context: Context,
): Promise<Result<Register>> {
  const { store, caller, now } = context
  const draft = await drafted(id, kind, rows, context)
  if (!draft.ok) return draft
  await writePages({ registerId: id, version }, draft.value, store)
  // As they stand now: a try that died may have written some pages, with salts of its own.
  const electors = await electorsIn({ registerId: id, version }, store)
  const head = electorateHead(publishedElectors(electors))
  const pages = Math.ceil(electors.length / electorsPerPage)
  const entry = { version, electors: head.electors, units: rows.length, area: head.area, root: head.root, pages, at: now, byName: caller.name, uploadId } // prettier-ignore
  return change(store, 'registers', id, (register) => {
    if (register.versions.some((one) => one.uploadId === uploadId)) return ok(register)
    const versions = [...register.versions, entry].sort((one, other) => one.version - other.version)
    const reserved = register.reserved.filter((one) => one.uploadId !== uploadId)
    const newest = versions.at(-1)?.version ?? version
    return ok({ ...register, name, scopeName, version: newest, versions, reserved, updatedAt: now })
  })
}

/** With the salts they had in the version before, where they were in it. */
async function drafted(
  registerId: string,
  kind: RegisterKind,
  rows: readonly RegisterRow[],
  { store, newId }: Context,
): Promise<Result<readonly Elector[]>> {
  const version = (await store.get('registers', registerId))?.version ?? 0
  const before = version === 0 ? [] : await electorsIn({ registerId, version }, store)
  const salts = new Map(before.map(({ key, salt }) => [key, salt]))
  const salt = () => createHash('sha256').update(newId()).digest('base64url')
  return withHeading(
    electorsOf(rows, (key) => salts.get(key) ?? salt(), kind),
    kind,
  )
}

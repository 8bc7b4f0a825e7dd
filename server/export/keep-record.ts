// Who took what list when: on record before its first line leaves, completed when its last one has.
import type { ExportRecord } from '@core/accounts/export-record'
import type { OrgUnit } from '@core/district/org-unit'
import type { Caller } from '@core/kernel/caller'
import { ok } from '@core/kernel/result'
import { change } from '../../cloudfunctions/_kit/change'
import type { World } from '../../cloudfunctions/_kit/dispatch'
import type { Span } from './requests-of'

export async function beginRecord(
  { accountId, personId, name }: Caller,
  unit: OrgUnit,
  format: ExportRecord['format'],
  span: Span,
  { store, now, newId }: World,
): Promise<string> {
  const id = newId()
  await store.insert('exports', id, {
    accountId,
    personId,
    personName: name,
    unitId: unit.id,
    unitName: unit.name,
    format,
    ...span,
    at: now,
    rows: -1,
    finishedAt: 0,
  })
  return id
}

/** `finishedAt` 0 where it broke off. */
export async function endRecord(
  id: string,
  { rows, finishedAt }: Pick<ExportRecord, 'rows' | 'finishedAt'>,
  { store }: Pick<World, 'store'>,
): Promise<void> {
  await change(store, 'exports', id, (record) => ok({ ...record, rows, finishedAt }))
}

// Every message that the logs owe is in its inbox, once, and none that they do not owe.
import { isInForce } from '@core/accounts/person'
import { staffRoles, type Role } from '@core/kernel/role'
import { tellingsOf, type Telling } from '@core/requests/tell'
import { readAll } from '../../cloudfunctions/_kit/read-all'
import type { Doc, Store } from '../../cloudfunctions/_kit/store'

/** Sentences about what is wrong; none where all is well. */
export async function messageFaults(requests: readonly Doc<'requests'>[], store: Store): Promise<readonly string[]> {
  const kept = new Map<string, string[]>()
  for (const { requestId, recipientId, kind, at } of await readAll(store, 'messages', 'recipient', {})) {
    const own = kept.get(requestId) ?? []
    own.push(line(recipientId, kind, at))
    kept.set(requestId, own)
  }
  const staff = await staffAt(new Set(requests.flatMap(({ log, desk }) => unitsIn(log, desk.path))), store)
  return requests.flatMap((request) => {
    const owed = request.log.flatMap((_, fact) => [...new Set(owedFor(request, fact, staff))]).sort()
    const got = [...(kept.get(request._id) ?? [])].sort()
    if (owed.join('\n') === got.join('\n')) return []
    const lost = owed.filter((one) => count(owed, one) > count(got, one))
    const toomuch = got.filter((one) => count(got, one) > count(owed, one))
    return [`${request._id}: messages lost [${lost.join('; ')}], not owed [${toomuch.join('; ')}]`]
  })
}

type Staff = ReadonlyMap<string, readonly { readonly personId: string; readonly role: Role }[]>

function owedFor(request: Doc<'requests'>, fact: number, staff: Staff): readonly string[] {
  return tellingsOf(request, fact).flatMap(({ to, kind, at }) =>
    recipientsOf(to, staff).map((recipient) => line(recipient, kind, at)),
  )
}

function recipientsOf(to: Telling['to'], staff: Staff): readonly string[] {
  if ('account' in to) return [to.account]
  if ('person' in to) return [to.person]
  // Nobody has said “me too” here.
  if ('followers' in to) return []
  const there = staff.get(to.staffOf) ?? []
  return there.filter(({ role }) => !to.leadersOnly || role === 'gridLeader').map(({ personId }) => personId)
}

/** Who answers requests at each of these units now, as all through the test. */
async function staffAt(unitIds: ReadonlySet<string>, store: Store): Promise<Staff> {
  const roles: readonly Role[] = staffRoles
  const found = await Promise.all(
    [...unitIds].map(async (unitId) => {
      const grants = await readAll(store, 'grants', 'unit', { unitId })
      return [unitId, grants.filter((grant) => roles.includes(grant.role) && isInForce(grant, Date.now()))] as const
    }),
  )
  return new Map(found)
}

function unitsIn(log: Doc<'requests'>['log'], path: readonly string[]): readonly string[] {
  return [...path, ...log.flatMap((fact) => (fact.type === 'routed' ? fact.desk.path : []))]
}

function line(recipientId: string, kind: string, at: number): string {
  return `${recipientId} ${kind} ${at}`
}

function count(lines: readonly string[], line: string): number {
  return lines.filter((one) => one === line).length
}

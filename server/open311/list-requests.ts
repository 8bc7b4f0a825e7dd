// `GET /requests`: public ones by service, state and period, or those whose ids are named.
import { ok } from '@core/kernel/result'
import type { Asked, Answering, Answer } from './asked'
import { listDocument } from './document'
import { fault, type Outcome } from './fault'
import { findRecords, recordOfEntry } from './find-records'
import { nextLink, pagingOf, takePage } from './paging'
import { periodOf } from './period'
import { entryMark, publicEntries } from './public-entries'
import type { RequestRecord } from './request-record'

/** As many as one answer may hold at a bearable cost. */
const mostIds = 100
const mostServices = 50

export const listRequests: Answering = async (asked) => {
  const named = asked.params.get('service_request_id')
  if (named === null) return search(asked)
  // By the specification this overrides every other argument.
  const ids = listIn(named)
  if (ids.length > mostIds) return fault(400, `service_request_id names more than ${mostIds} requests`)
  return ok({ document: documentOf(await findRecords(asked, ids)) })
}

export const showRequest: Answering = async (asked) => {
  const [record] = await findRecords(asked, [asked.id])
  return record ? ok({ document: documentOf([record]) }) : fault(404, `service_request_id ${asked.id} was not found`)
}

/** We know the id at once, so a token is that id. */
export const showToken: Answering = async (asked) => {
  const [record] = await findRecords(asked, [asked.id])
  if (!record) return fault(404, `token ${asked.id} was not found`)
  const row = { service_request_id: record.service_request_id, token: asked.id }
  return ok({ document: listDocument('service_requests', 'request', [row]) })
}

async function search(asked: Asked): Promise<Outcome<Answer>> {
  const { params, world } = asked
  const period = periodOf(params, world.now)
  if (!period.ok) return period
  const paging = pagingOf(params)
  if (!paging.ok) return paging
  const open = stateIn(params.get('status'))
  if (!open.ok) return open
  const serviceCodes = listIn(params.get('service_code') ?? '')
  if (serviceCodes.length > mostServices) return fault(400, `service_code names more than ${mostServices} services`)
  const wanted = { ...period.value, serviceCodes, open: open.value, after: paging.value.after }
  const page = await takePage(publicEntries(world.store, wanted), paging.value)
  const last = page.rows.at(-1)
  return ok({
    document: documentOf(await Promise.all(page.rows.map((entry) => recordOfEntry(entry, asked)))),
    headers: nextLink(asked, 'requests', page, last && entryMark(last)),
  })
}

function documentOf(records: readonly RequestRecord[]) {
  return listDocument('service_requests', 'request', records)
}

function stateIn(text: string | null): Outcome<0 | 1 | undefined> {
  const states = new Set(listIn((text ?? '').toLowerCase()))
  if ([...states].some((state) => state !== 'open' && state !== 'closed')) {
    return fault(400, 'status must be open, closed, or both with a comma between')
  }
  if (states.size !== 1) return ok(undefined)
  return ok(states.has('open') ? 1 : 0)
}

function listIn(text: string): readonly string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '')
}

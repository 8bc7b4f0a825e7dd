// `GET /api/export/requests.csv|xlsx?unitId&from&to`: officers take along the requests of their area.
import type { Context, Hono } from 'hono'
import type { OrgUnit } from '@core/district/org-unit'
import { holdsOver, isSignedIn, type Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { callerOf } from '../../cloudfunctions/_kit/caller'
import type { World } from '../../cloudfunctions/_kit/dispatch'
import { districtMap } from '../../cloudfunctions/_kit/district-map'
import type { Host } from '../host'
import { statusOf } from '../status-of'
import { exportRow, type Cell } from './export-row'
import { beginRecord, endRecord } from './keep-record'
import { readQuestion, type Question } from './read-question'
import { countOf, requestsOf } from './requests-of'
import { streamed } from './streamed'
import { exportWords } from './words'
import { writeCsv } from './write-csv'
import { mostXlsxRows, writeXlsx } from './write-xlsx'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type Format = keyof typeof types

/** A list is made by hand, not by a clock: an account needs no more. */
const exportsPerTenMinutes = 20

export function addExportRoutes(app: Hono, host: Host): void {
  const limiter = new RateLimiterMemory({ points: exportsPerTenMinutes, duration: 600 })
  app.get('/api/export/requests.csv', (context) => serve(context, host, 'csv', limiter))
  app.get('/api/export/requests.xlsx', (context) => serve(context, host, 'xlsx', limiter))
}

async function serve(context: Context, host: Host, format: Format, limiter: RateLimiterMemory): Promise<Response> {
  const world = host.world()
  const table = await prepare(context, host, world, format, limiter)
  if (!table.ok) return context.json(table, statusOf(table))
  // Nobody reads what comes after the head: a list begun for it would never end.
  if (context.req.method === 'HEAD') return context.body(null, 200, { 'Content-Type': types[format] })
  const body = await send(table.value, format, world, host)
  if (!body.ok) return context.json(body, statusOf(body))
  const { from, to } = table.value.question.days
  return context.body(body.value, 200, {
    'Content-Type': types[format],
    'Content-Disposition': `attachment; filename="requests-${from}-${to}.${format}"`,
  })
}

interface Table {
  readonly question: Question
  readonly unit: OrgUnit
  readonly caller: Caller
}

async function prepare(
  context: Context,
  host: Host,
  world: World,
  format: Format,
  limiter: RateLimiterMemory,
): Promise<Result<Table>> {
  const identity = await host.identity.identify(context.req.raw.headers)
  if (!identity.ok) return identity
  const caller = await callerOf(world.store, identity.value.accountId, world.now)
  if (!isSignedIn(caller)) return refuse('unauthenticated', 'caller.unknown')
  const question = readQuestion(context.req.query())
  if (!question.ok) return question
  const map = await districtMap(world.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(question.value.unitId)
  // A unit that is not there and one that is another's are told apart by nobody.
  if (!unit || !holdsOver(caller, staffRoles, unit.path))
    return refuse('forbidden', 'desk.not-yours', { field: 'unitId' })
  if (format === 'xlsx' && (await countOf(world.store, unit, question.value.span)) > mostXlsxRows) {
    return refuse('invalid', 'export.too-long', { field: 'to', params: { limit: mostXlsxRows } })
  }
  const counted = await limiter.consume(caller.accountId).catch(() => undefined)
  return counted ? ok({ question: question.value, unit, caller }) : refuse('conflict', 'export.too-often')
}

async function send(
  { question, unit, caller }: Table,
  format: Format,
  world: World,
  host: Host,
): Promise<Result<ReadableStream<Uint8Array>>> {
  const { days, span } = question
  let finish = () => {}
  // A stop waits for a list that is on its way.
  const running = host.calls.run(() => new Promise<void>((resolve) => (finish = resolve)))
  if (!running) return refuse('internal', 'server.stopping')
  const record = await beginRecord(caller, unit, format, span, world).catch((fault: unknown) => {
    finish()
    throw fault
  })
  const head = [[exportWords.note(unit.name, days.from, days.to)], exportWords.headings]
  let rows = 0
  async function* table(): AsyncGenerator<readonly Cell[]> {
    for await (const request of requestsOf(world.store, unit, span)) {
      rows++
      yield exportRow(request)
    }
  }
  const done = async (whole: boolean, fault?: unknown) => {
    if (fault !== undefined) world.effects.log({ level: 'error', export: record, fault: String(fault) })
    await endRecord(record, { rows, finishedAt: whole ? host.world().now : 0 }, world).finally(finish)
  }
  return ok(streamed(format === 'csv' ? writeCsv(head, table()) : whole(head, table()), done))
}

async function* whole(
  head: readonly (readonly Cell[])[],
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<Uint8Array> {
  yield await writeXlsx(head, rows)
}

// A page as CloudBase can seek it. One query for "after this row" over several sort fields would need an `$or` that
// walks every row before; level by level, each query is one range of the index, and most pages need one only.
import type { Plan, Value } from './query-plan'

type Comparison = 'eq' | 'gt' | 'gte' | 'lt' | 'lte'
/** The part of the driver's `command` that is used here. */
type Command = Record<Comparison, (value: Value) => unknown> & {
  and(conditions: readonly unknown[]): object
  or(conditions: readonly unknown[]): object
}
export type Condition = (command: Command) => object

interface Row {
  readonly _id: string
}

/** One row more than the page has, to know whether there is another page. */
export async function seek<R extends Row>(
  plan: Plan,
  maxRows: number,
  ask: (condition: Condition, limit: number) => Promise<readonly R[]>,
): Promise<R[]> {
  const found: R[] = []
  let levels = levelsOf(plan)
  for (let level = levels.shift(); level; level = levels.shift()) {
    const limit = Math.min(maxRows, plan.limit + 1 - found.length)
    const rows = await ask(level, limit)
    found.push(...rows)
    if (found.length > plan.limit) return found
    const last = rows[limit - 1]
    // The platform's bound cut this level short: go on behind its last row.
    if (last) levels = levelsOf({ ...plan, after: valuesOf(plan, last) })
  }
  return found
}

/** Everything that the plan asks for, without regard to pages. */
export function conditionOf(plan: Plan): Condition {
  return (command) => both(command, plan, [])
}

function levelsOf(plan: Plan): Condition[] {
  const { after } = plan
  if (!after) return [conditionOf(plan)]
  const id = after[after.length - 1] ?? ''
  const beyond: Comparison = plan.direction === 'asc' ? 'gt' : 'lt'
  const fields = plan.order.map((field, at) => [`body.${field}`, after[at] ?? ''] as const)
  const last = fields[fields.length - 1]
  if (!last) return [(command) => both(command, plan, [{ _id: command[beyond](id) }])]
  const outer = fields.slice(0, -1)
  return [
    (command) => both(command, plan, [...equal(outer), ...tied(command, beyond, last, id)]),
    ...outer.map((_, at): Condition => (command) => {
      const [path, value] = outer[outer.length - 1 - at] ?? last
      return both(command, plan, [...equal(outer.slice(0, outer.length - 1 - at)), { [path]: command[beyond](value) }])
    }),
  ]
}

/** The last field and the id together, with a bound on the field alone that lets the index seek. */
function tied(command: Command, beyond: 'gt' | 'lt', [path, value]: readonly [string, Value], id: Value): object[] {
  const bound = command[beyond === 'gt' ? 'gte' : 'lte'](value)
  return [
    { [path]: bound },
    command.or([{ [path]: command[beyond](value) }, { [path]: value, _id: command[beyond](id) }]),
  ]
}

function equal(fields: readonly (readonly [string, Value])[]): object[] {
  return fields.map(([path, value]) => ({ [path]: value }))
}

function both(command: Command, plan: Plan, more: readonly object[]): object {
  const path = `body.${plan.order[0]}`
  const parts = [
    ...plan.equals.map(([field, value]) => ({ [`body.${field}`]: value })),
    ...(plan.from === undefined ? [] : [{ [path]: command.gte(plan.from) }]),
    ...(plan.to === undefined ? [] : [{ [path]: command.lte(plan.to) }]),
    ...more,
  ]
  const [only] = parts
  if (!only) return {}
  return parts.length === 1 ? only : command.and(parts)
}

function valuesOf(plan: Plan, row: Row): Value[] {
  return [...plan.order, '_id'].map((field) => (row as unknown as Readonly<Record<string, Value>>)[field] ?? '')
}

// The statements of the SQL adapter. Values are always bound; names come from the collections table.
import type { Plan, Value } from '../../../cloudfunctions/_kit/query-plan'
import { quoted, type Dialect } from './engine'

export interface Statement {
  readonly sql: string
  readonly values: readonly Value[]
}

export function selectByIds(dialect: Dialect, collection: string, ids: readonly string[]): Statement {
  const marks = ids.map((_, at) => dialect.placeholder(at + 1)).join(', ')
  return { sql: `select ${row(dialect)} from ${quoted(collection)} where "_id" in (${marks})`, values: ids }
}

export function insertOne(dialect: Dialect, collection: string, id: string, json: string): Statement {
  const [first, second] = [dialect.placeholder(1), dialect.placeholder(2)]
  return {
    sql: `insert into ${quoted(collection)} ("_id", "_rev", "_body") values (${first}, 1, ${second}) on conflict ("_id") do nothing`,
    values: [id, json],
  }
}

export function replaceOne(dialect: Dialect, collection: string, id: string, rev: number, json: string): Statement {
  const [first, second, third] = [dialect.placeholder(1), dialect.placeholder(2), dialect.placeholder(3)]
  return {
    sql: `update ${quoted(collection)} set "_rev" = "_rev" + 1, "_body" = ${first} where "_id" = ${second} and "_rev" = ${third}`,
    values: [json, id, rev],
  }
}

/** One row more than the page has, to know whether there is another page. */
export function selectPage(dialect: Dialect, plan: Plan): Statement {
  const { where, values } = conditions(dialect, plan)
  const order = [...plan.order, '_id'].map((field) => `${quoted(field)} ${plan.direction}`).join(', ')
  // The limit is written out: PostgreSQL plans a bound limit as a tenth of the table.
  return {
    sql: `select ${row(dialect)} from ${quoted(plan.collection)}${where} order by ${order} limit ${plan.limit + 1}`,
    values,
  }
}

export function countAll(dialect: Dialect, plan: Plan): Statement {
  const { where, values } = conditions(dialect, plan)
  return { sql: `select count(*) from ${quoted(plan.collection)}${where}`, values }
}

function row(dialect: Dialect): string {
  return `"_id", "_rev", ${dialect.bodyText}`
}

function conditions(dialect: Dialect, plan: Plan): { readonly where: string; readonly values: readonly Value[] } {
  const values: Value[] = []
  const bind = (value: Value) => dialect.placeholder(values.push(value))
  const terms = plan.equals.map(([field, value]) => `${quoted(field)} = ${bind(value)}`)
  const [first] = plan.order
  if (first !== undefined && plan.from !== undefined) terms.push(`${quoted(first)} >= ${bind(plan.from)}`)
  if (first !== undefined && plan.to !== undefined) terms.push(`${quoted(first)} <= ${bind(plan.to)}`)
  if (plan.after) {
    // A row value over the index's own columns is one seek in both engines, however deep the page.
    const columns = [...plan.order, '_id'].map(quoted).join(', ')
    terms.push(`(${columns}) ${plan.direction === 'asc' ? '>' : '<'} (${plan.after.map(bind).join(', ')})`)
  }
  return { where: terms.length === 0 ? '' : ` where ${terms.join(' and ')}`, values }
}

// MongoDB's query language, as far as the SDK sends it for us. What is not here is an error, never a wrong answer.
import type { Json, JsonObject } from './ejson'

type Test = (value: Json | undefined, operand: Json) => boolean

const comparisons: Readonly<Record<string, Test>> = {
  $eq: (value, operand) => same(value, operand),
  $ne: (value, operand) => !same(value, operand),
  $gt: (value, operand) => comparable(value, operand) && compare(value, operand) > 0,
  $gte: (value, operand) => comparable(value, operand) && compare(value, operand) >= 0,
  $lt: (value, operand) => comparable(value, operand) && compare(value, operand) < 0,
  $lte: (value, operand) => comparable(value, operand) && compare(value, operand) <= 0,
  $in: (value, operand) => listOf(operand).some((item) => same(value, item)),
  $nin: (value, operand) => !listOf(operand).some((item) => same(value, item)),
  $exists: (value, operand) => (value !== undefined) === operand,
}

export function matches(document: JsonObject, query: JsonObject): boolean {
  return Object.entries(query).every(([key, condition]) => {
    if (key === '$and') return listOf(condition).every((part) => matches(document, part as JsonObject))
    if (key === '$or') return listOf(condition).some((part) => matches(document, part as JsonObject))
    if (key === '$nor') return !listOf(condition).some((part) => matches(document, part as JsonObject))
    if (key.startsWith('$')) throw new Error(`unknown top level operator: ${key}`)
    return fits(valueAt(document, key), condition)
  })
}

export function valueAt(document: JsonObject, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, key) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined
  }, document)
}

/** MongoDB's order: by type, then by value; text by its UTF-8 bytes. A missing value stands with null. */
export function compare(a: Json | undefined, b: Json | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return rank(a) - rank(b)
}

function fits(value: Json | undefined, condition: Json): boolean {
  const operators = operatorsOf(condition)
  if (!operators) return same(value, condition)
  return operators.every(([name, operand]) => {
    if (name === '$not') return !fits(value, operand)
    const test = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined
    if (!test) throw new Error(`unknown operator: ${name}`)
    return test(value, operand)
  })
}

function operatorsOf(condition: Json): [string, Json][] | undefined {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return undefined
  const entries = Object.entries(condition as JsonObject)
  return entries.some(([key]) => key.startsWith('$')) ? entries : undefined
}

function same(a: Json | undefined, b: Json): boolean {
  return a === b || (a === undefined && b === null) || (a !== undefined && JSON.stringify(a) === JSON.stringify(b))
}

function comparable(a: Json | undefined, b: Json): boolean {
  return typeof a === typeof b && (typeof a === 'number' || typeof a === 'string')
}

function rank(value: Json | undefined): number {
  return ['undefined', 'number', 'string', 'object', 'boolean'].indexOf(value === null ? 'undefined' : typeof value)
}

function listOf(value: Json): readonly Json[] {
  if (!Array.isArray(value)) throw new Error('an array was expected')
  return value as readonly Json[]
}

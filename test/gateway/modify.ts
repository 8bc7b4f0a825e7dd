// MongoDB's update operators, as far as the SDK sends them for us.
import type { Json, JsonObject } from './ejson'

type Open = Record<string, Json>
type Change = (parent: Open, key: string, operand: Json) => void

const changes: Readonly<Record<string, Change>> = {
  $set: (parent, key, operand) => {
    parent[key] = operand
  },
  $unset: (parent, key) => {
    delete parent[key]
  },
  $inc: (parent, key, operand) => {
    parent[key] = Number(parent[key] ?? 0) + Number(operand)
  },
}

/** A changed copy. With `merge` the data are operators, without it they are the document. */
export function modified(document: JsonObject, data: JsonObject, merge: boolean): JsonObject {
  if (!merge) return { ...structured(data), _id: document['_id'] ?? null }
  const copy = structured(document)
  for (const [operator, fields] of Object.entries(data)) {
    const change = Object.hasOwn(changes, operator) ? changes[operator] : undefined
    if (!change) throw new Error(`Unknown modifier: ${operator}`)
    for (const [path, operand] of Object.entries(fields as JsonObject)) apply(copy, path, change, operand)
  }
  return copy
}

function apply(document: Open, path: string, change: Change, operand: Json): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<Open>((at, key) => {
    at[key] ??= {}
    const next = at[key]
    if (typeof next !== 'object' || next === null) throw new Error(`Cannot create field '${last}' in element {${key}}`)
    return next as Open
  }, document)
  change(parent, last, operand)
}

function structured(value: JsonObject): Open {
  return JSON.parse(JSON.stringify(value)) as Open
}

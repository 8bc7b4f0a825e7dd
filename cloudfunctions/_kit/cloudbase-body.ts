// A document on its way to and from CloudBase. Its driver makes objects of its own out of whatever looks like GeoJSON,
// losing all but two coordinates and throwing on odd ones; so the key it looks for goes by another name there.

/** `coordinates` is kept as `coordinates_`, and should anybody ever write that, it becomes `coordinates__`. */
const geometryKey = /^coordinates_*$/

export function toCloudbase(json: string): unknown {
  return withKeys(JSON.parse(json), (key) => (geometryKey.test(key) ? `${key}_` : key))
}

export function fromCloudbase(value: unknown): unknown {
  return withKeys(value, (key) => (geometryKey.test(key) ? key.slice(0, -1) : key))
}

function withKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeys(item, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), withKeys(item, rename)]))
}

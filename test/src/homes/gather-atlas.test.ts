// The atlas comes to the phone in slices: broken off and gone on with, torn, replaced, and with no room to keep it.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { ok, refuse } from '@core/kernel/result'
import { gatherAtlas, type AtlasLine, type AtlasShelf } from '@/features/homes/gather-atlas'

const bytes = readFileSync('data/demo/streets.atlas')
const packed = gzipSync(bytes)
const partBytes = 72 * 1024
const slices = Array.from({ length: Math.ceil(packed.length / partBytes) }, (_, part) =>
  packed.subarray(part * partBytes, (part + 1) * partBytes).toString('base64'),
)
const ref = { version: 'v1', parts: slices.length, bytes: bytes.length }

/** A line that counts what was asked, and breaks where it is told to. */
function aLine(breaksAt = Infinity) {
  const asked: number[] = []
  const line: AtlasLine = async (version, part) => {
    if (part >= breaksAt) return refuse('internal', 'net.offline')
    asked.push(part)
    return ok({ version, data: slices[part] ?? '' })
  }
  return { asked, line }
}

function aShelf(room = Infinity) {
  const kept = new Map<number, string>()
  let label = ''
  const shelf: AtlasShelf = {
    begin(version) {
      if (version !== label) kept.clear()
      label = version
    },
    read: (part) => kept.get(part),
    keep: (part, data) => (kept.size < room ? void kept.set(part, data) : undefined),
    clear: () => kept.clear(),
  }
  return { kept, shelf }
}

test('all slices once, and never again', async () => {
  const { shelf } = aShelf()
  const first = aLine()
  const atlas = await gatherAtlas(ref, first.line, shelf)
  expect(atlas).toMatchObject({ ok: true, value: { about: { demo: true } } })
  expect(first.asked).toEqual([...slices.keys()])
  const again = aLine(0)
  expect(await gatherAtlas(ref, again.line, shelf)).toMatchObject({ ok: true })
  expect(again.asked).toEqual([])
})

test('a line that breaks is gone on with where it broke', async () => {
  const { shelf } = aShelf()
  expect(await gatherAtlas(ref, aLine(2).line, shelf)).toMatchObject({ error: { reason: 'net.offline' } })
  const rest = aLine()
  expect(await gatherAtlas(ref, rest.line, shelf)).toMatchObject({ ok: true })
  expect(rest.asked[0]).toBe(2)
})

test('a phone without room still has the atlas, this time', async () => {
  const { shelf, kept } = aShelf(1)
  expect(await gatherAtlas(ref, aLine().line, shelf)).toMatchObject({ ok: true })
  expect(kept.size).toBe(1)
})

test('another version throws the old slices away', async () => {
  const { shelf } = aShelf()
  await gatherAtlas(ref, aLine().line, shelf)
  const next = aLine()
  await gatherAtlas({ ...ref, version: 'v2' }, next.line, shelf)
  expect(next.asked).toHaveLength(slices.length)
})

test('a version that is gone is said so, also when the answer is of another one', async () => {
  const gone: AtlasLine = async () => refuse('not-found', 'atlas.version-gone')
  const other: AtlasLine = async (_, part) => ok({ version: 'v9', data: slices[part] ?? '' })
  for (const line of [gone, other]) {
    const { shelf, kept } = aShelf()
    expect(await gatherAtlas(ref, line, shelf)).toMatchObject({ error: { reason: 'atlas.version-gone' } })
    expect(kept.size).toBe(0)
  }
})

test.each([
  ['cut short', (data: string) => data.slice(0, data.length - 400)],
  ['of other bytes', (data: string) => `${data.slice(0, 4000)}${'A'.repeat(40)}${data.slice(4040)}`],
  ['no base64 at all', () => '%'],
  ['empty', () => ''],
])('a slice that is %s is refused with all others, and fetched anew', async (_, spoil) => {
  const { shelf, kept } = aShelf()
  const spoilt: AtlasLine = async (version, part) =>
    ok({ version, data: part === 1 ? spoil(slices[1] ?? '') : (slices[part] ?? '') })
  expect(await gatherAtlas(ref, spoilt, shelf)).toMatchObject({ ok: false })
  expect(kept.size).toBe(0)
  expect(await gatherAtlas(ref, aLine().line, shelf)).toMatchObject({ ok: true })
})

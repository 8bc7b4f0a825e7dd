/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */
import fc from 'fast-check'
import { openAtlas, writeAtlas } from '@core/walking/atlas-file'
import { crc32 } from '@core/walking/crc32'
import { drawAtlas } from '@core/walking/draw-atlas'
import { about, atlasOf, hillTown } from './given-streets'

const bytes = writeAtlas(atlasOf(hillTown(1)))
const reasonOf = (given: Uint8Array) => {
  const opened = openAtlas(given)
  return opened.ok ? 'opened' : opened.error.reason
}

describe('the atlas file', () => {
  it('gives back what was written', () => {
    const drawn = drawAtlas(hillTown(5), { ...about, name: '连云 “示例”\n😀' })
    if (!drawn.ok) throw new Error(drawn.error.reason)
    const opened = openAtlas(writeAtlas(drawn.value))
    expect(opened).toEqual({ ok: true, value: drawn.value })
  })

  it('opens at any offset of a buffer, aligned or not', () => {
    for (let shift = 0; shift < 9; shift++) {
      const buffer = new Uint8Array(bytes.length + 16)
      buffer.set(bytes, shift)
      expect(openAtlas(buffer.subarray(shift, shift + bytes.length))).toEqual(openAtlas(bytes))
    }
  })

  it('keeps every vertex within a tenth of a metre of where it was', () => {
    const graph = hillTown(7)
    const atlas = atlasOf(graph)
    for (let v = 0; v < atlas.nodeX.length; v++) {
      const near = graph.nodes.some(
        ([lng, lat, height]) =>
          Math.abs(lng - atlas.west - atlas.nodeX[v]! / 1e6) <= 0.51e-6 &&
          Math.abs(lat - atlas.south - atlas.nodeY[v]! / 1e6) <= 0.51e-6 &&
          Math.abs(height - atlas.baseMetres - atlas.nodeHeight[v]! / 10) <= 0.051,
      )
      expect(near).toBe(true)
    }
    expect(atlas.edgeFrom.length).toBe(graph.edges.length)
  })

  it('is refused when torn, flipped, empty, of another version or something else, each with its reason', () => {
    expect(reasonOf(new Uint8Array(0))).toBe('atlas.not-an-atlas')
    expect(reasonOf(new TextEncoder().encode('{"type":"FeatureCollection"}'.repeat(9)))).toBe('atlas.not-an-atlas')
    expect(reasonOf(bytes.slice(0, bytes.length - 1))).toBe('atlas.torn')
    expect(reasonOf(new Uint8Array([...bytes, 0]))).toBe('atlas.torn')
    const newer = bytes.slice()
    newer[4] = 2
    expect(reasonOf(newer)).toBe('atlas.version')
    const reversed = bytes.slice()
    new Uint32Array(reversed.buffer, 0, 1)[0] = 0x42484154
    expect(reasonOf(reversed)).toBe('atlas.not-an-atlas')
  })

  it('never opens with a bit flipped or an end cut off, wherever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
        const flipped = bytes.slice()
        flipped[bit >> 3]! ^= 1 << (bit & 7)
        // Two reserved bytes behind the version carry nothing.
        return openAtlas(flipped).ok === (bit >> 3 === 6 || bit >> 3 === 7)
      }),
      { numRuns: 3000 },
    )
    for (let length = 0; length < bytes.length; length += 7) expect(openAtlas(bytes.slice(0, length)).ok).toBe(false)
  })

  it('never crashes on a file whose checksum is right and whose content is not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 16, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (changes) => {
          const forged = bytes.slice()
          for (const [at, value] of changes) forged[at] = value
          new DataView(forged.buffer).setUint32(12, crc32(forged, 16), true)
          const opened = openAtlas(forged)
          return opened.ok || opened.error.reason === 'atlas.inconsistent'
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is refused to be drawn from nothing, or from what is not on earth', () => {
    const drawn = (nodes: [number, number, number][]) =>
      drawAtlas({ nodes, edges: nodes.length ? [{ from: 0, to: 0, traits: 0, steps: 0, bends: [] }] : [] }, about)
    expect(drawn([])).toMatchObject({ error: { reason: 'atlas.empty' } })
    expect(drawn([[200, 34, 0]])).toMatchObject({ error: { reason: 'atlas.not-on-earth' } })
    expect(drawn([[119, NaN, 0]])).toMatchObject({ error: { reason: 'atlas.not-on-earth' } })
  })

  it('spans stretches too long for one bend', () => {
    const drawn = drawAtlas(
      {
        nodes: [
          [119, 34, 0],
          [120, 34.5, 0],
        ],
        edges: [
          {
            from: 0,
            to: 1,
            traits: 0,
            steps: 0,
            bends: [
              [119.6, 34.4, 50],
              [119.61, 34.4, 51],
            ],
          },
        ],
      },
      about,
    )
    if (!drawn.ok) throw new Error(drawn.error.reason)
    const { bendX, bendY, bendHeight } = drawn.value
    expect(bendX.reduce((sum, x) => sum + x, 0)).toBe(610_000)
    expect(bendY.reduce((sum, y) => sum + y, 0)).toBe(400_000)
    expect(bendHeight.at(-1)).toBe(510)
  })
})

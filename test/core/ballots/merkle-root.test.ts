// The tree hash against known answers of Certificate Transparency and against the RFC's own recursion.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { merkleRoot, merkleTreeHash } from '@core/ballots/merkle-root'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Leaves of the reference implementation of RFC 6962, which RFC 9162 hashes in the same way. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(roots.map((root, size) => [size, root] as const))('a tree of %i known leaves', (size, root) => {
  expect(hex(merkleTreeHash(leaves.slice(0, size).map((leaf) => Buffer.from(leaf, 'hex'))))).toBe(root)
})

test('as RFC 9162 writes it down, for lists of any length', () => {
  const sha256 = (...pieces: Uint8Array[]) => createHash('sha256').update(Buffer.concat(pieces)).digest()
  const byTheBook = (lines: readonly string[]): Uint8Array => {
    if (lines.length === 0) return sha256()
    if (lines.length === 1) return sha256(Buffer.of(0), Buffer.from(lines[0] ?? ''))
    let split = 1
    while (split * 2 < lines.length) split *= 2
    return sha256(Buffer.of(1), byTheBook(lines.slice(0, split)), byTheBook(lines.slice(split)))
  }
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 70 }), (lines) => {
      expect(merkleRoot(lines)).toBe(hex(byTheBook(lines)))
    }),
  )
})

test('a leaf never passes for the node above it', () => {
  expect(merkleRoot(['a', 'b'])).not.toBe(merkleRoot(['ab']))
  expect(merkleRoot(['a'])).not.toBe(merkleRoot(['a', 'a']))
  expect(merkleRoot(['a', 'b'])).not.toBe(merkleRoot(['b', 'a']))
})

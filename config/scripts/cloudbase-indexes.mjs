// The CloudBase index definitions, made from the one table of collections: each index ends in the id, which breaks ties.
import path from 'node:path'
import { build } from 'esbuild'
import { root } from './lib/run.mjs'

/** CloudBase's own bound. */
const maxIndexes = 20

/** In the shape that `updateCollection` of CloudBase's manager SDK takes; a console shows the same names. */
export async function cloudbaseIndexes() {
  const collections = await readCollections()
  return Object.entries(collections).map(([collection, { indexes }]) => {
    const created = Object.entries(indexes).map(([name, fields]) => ({
      IndexName: name,
      MgoKeySchema: {
        MgoIsUnique: false,
        MgoIndexKeys: [...fields.map((field) => `body.${field}`), '_id'].map((key) => ({ Name: key, Direction: '1' })),
      },
    }))
    if (created.length > maxIndexes) throw new Error(`${collection} has more than ${maxIndexes} indexes.`)
    return { CollectionName: collection, CreateIndexes: created }
  })
}

/** The table is TypeScript; its imports are types only, so that its bundle stands alone. */
async function readCollections() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, 'cloudfunctions/_kit/collections.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.base.json'),
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  const { collections } = await import(`data:text/javascript;base64,${code}`)
  return collections
}

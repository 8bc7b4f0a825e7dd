// Bundles each cloud function into dist/cloudfunctions/<context>/, as it is uploaded: one file, its settings beside it.
// The SDK is bundled in: the function starts faster than with it outside, and installs nothing.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { cloudbaseIndexes } from './cloudbase-indexes.mjs'
import { main, root } from './lib/run.mjs'

const sources = path.join(root, 'cloudfunctions')
const output = path.join(root, 'dist/cloudfunctions')
const meta = path.join(root, 'dist/meta')

/** Functions that print carry their type with them. */
const prints = ['doors', 'volunteers']

main(async () => {
  const contexts = readdirSync(sources).filter((name) => existsSync(path.join(sources, name, 'index.ts')))
  rmSync(output, { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: contexts.map((name) => ({ in: path.join(sources, name, 'index.ts'), out: `${name}/index` })),
    outdir: output,
    bundle: true,
    minify: true,
    // CloudBase's oldest runtime that Node's own makers still repaired when it was offered.
    target: 'node16',
    platform: 'node',
    format: 'cjs',
    // Native, so it cannot be in a bundle: the function that needs it names it in its package.json.
    external: ['sharp', '@expo-google-fonts/noto-sans-sc/package.json'],
    // Its module for Node finds its files by its own address, which a bundle does not have.
    alias: { pdfkit: './node_modules/pdfkit/js/pdfkit.js' },
    legalComments: 'linked',
    metafile: true,
    tsconfig: path.join(root, 'tsconfig.base.json'),
    logLevel: 'warning',
  })
  for (const name of contexts) {
    for (const settings of ['config.json', 'package.json']) {
      const file = path.join(sources, name, settings)
      if (existsSync(file)) copyFileSync(file, path.join(output, name, settings))
    }
    if (prints.includes(name)) copyFonts(path.join(output, name, 'fonts'))
    console.log(`${name}: ${Math.round(statSync(path.join(output, name, 'index.js')).size / 1024)} KB`)
  }
  mkdirSync(meta, { recursive: true })
  writeFileSync(path.join(meta, 'cloudfunctions.json'), JSON.stringify(metafile))
  const indexes = JSON.stringify(await cloudbaseIndexes(), null, 2)
  writeFileSync(path.join(output, 'database-indexes.json'), `${indexes}\n`)
})

function copyFonts(folder) {
  const fonts = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
  mkdirSync(folder, { recursive: true })
  for (const weight of ['400Regular', '700Bold']) {
    copyFileSync(path.join(fonts, weight, `NotoSansSC_${weight}.ttf`), path.join(folder, `NotoSansSC_${weight}.ttf`))
  }
  copyFileSync(path.join(fonts, 'LICENSE_FONT'), path.join(folder, 'LICENSE_FONT'))
}

// Taro's build: one code base, two hosts. Sizes are written in real px: `pxtransform` is off on both, since elder text
// must be as large as it says on every screen width (see src/ui/README.md).
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import dev from './dev'
import prod from './prod'

const root = path.resolve(__dirname, '..')
const core = path.join(root, 'core')
const alias = { '@core': core, '@': path.join(root, 'src') }
const asWritten = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } }

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'branch-home',
    date: '2026-11-24',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.BRANCH_HOME_BUILD ?? process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    alias,
    defineConstants: {
      BALLOT_BOX_URL: JSON.stringify(process.env.BRANCH_HOME_BOX_URL ?? ''),
      CLOUD_ENV: JSON.stringify(process.env.BRANCH_HOME_CLOUD_ENV ?? ''),
      SITE_ORIGIN: JSON.stringify((process.env.BRANCH_HOME_SITE_ORIGIN ?? '').replace(/\/+$/, '')),
      SPEECH_PLUGIN: JSON.stringify(process.env.BRANCH_HOME_SPEECH_PLUGIN ?? ''),
      MESSAGE_TEMPLATES: JSON.stringify((process.env.BRANCH_HOME_MESSAGE_TEMPLATES ?? '').split(',').filter(Boolean)),
    },
    // Chinese as it is: written as \u escapes each character would weigh twice as much.
    terser: { enable: true, config: { output: { ascii_only: false } } },
    plugins: [path.join(root, 'config/aria-plugin.js')],
    mini: {
      // The rules live outside src/, and Taro compiles nothing else by default.
      compile: { include: [core] },
      optimizeMainPackage: { enable: true },
      // Components bring their styles along and never override each other's: the order between them is free.
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain(chain, webpack) {
        // The blind-signature library asks for a browser's `crypto` by name, and a mini-program has no place for globals.
        const standIn = [path.join(root, 'src/platform/web-crypto-stand-in'), 'crypto']
        chain.plugin('blind-crypto').use(webpack.ProvidePlugin, [{ crypto: standIn }])
      },
      postcss: asWritten,
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      compile: { include: [core] },
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      webpackChain(chain) {
        // What several pages use is loaded once, not with each of them.
        const shared = { name: 'shared', chunks: 'async', minChunks: 2, enforce: true, reuseExistingChunk: true }
        chain.optimization.splitChunks({ chunks: 'async', cacheGroups: { shared } })
      },
      postcss: { ...asWritten, autoprefixer: { enable: true, config: {} } },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'production' ? prod : dev)
})

// What only a watching build needs.
import type { UserConfigExport } from '@tarojs/cli'

export default {
  h5: { devServer: { port: 10086, open: false, proxy: [{ context: ['/api'], target: 'http://127.0.0.1:3000' }] } },
} satisfies UserConfigExport<'webpack5'>

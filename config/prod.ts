// What only a released build needs.
import type { UserConfigExport } from '@tarojs/cli'

export default {
  mini: { enableSourceMap: false },
  h5: { enableSourceMap: false },
} satisfies UserConfigExport<'webpack5'>

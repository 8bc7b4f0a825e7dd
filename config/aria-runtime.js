// Run-time half of `aria-plugin`: the short names of the attributes must agree with the templates.
import { mergeInternalComponents } from '@tarojs/shared'

import { ariaComponents } from './aria-attributes'

mergeInternalComponents(ariaComponents)

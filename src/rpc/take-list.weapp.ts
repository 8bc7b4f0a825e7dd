// A mini-program may not write among the phone's files, and cloud functions answer in one piece: lists are taken from the
// web page.
import { refuse } from '@core/kernel/result'
import type { TakeList } from './take-list-port'

export const canTakeLists: TakeList['canTakeLists'] = false

export const takeList: TakeList['takeList'] = () => Promise.resolve(refuse('not-found', 'export.web-only'))

// The deployed function `board`.
import { boardApi } from '@core/board/board-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { boardHandlers } from './handlers'

export const main = cloudbaseDoor(boardApi, boardHandlers)

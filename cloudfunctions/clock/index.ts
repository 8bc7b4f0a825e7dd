// The deployed function `clock`: what time itself does, each minute.
import { cloudbaseTimer } from '../_kit/cloudbase-door'
import { tick } from './tick'

export const main = cloudbaseTimer(tick)

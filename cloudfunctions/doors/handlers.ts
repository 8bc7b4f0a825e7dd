// The procedures of `doors`.
import type { doorsApi } from '@core/doors/doors-api'
import type { Handlers } from '../_kit/context'
import { checkIn } from './check-in'
import { forget } from './forget'
import { open } from './open'
import { plate, printable, screenCode } from './print'
import { endReport, myReports, reportChoices, reported, reportTo } from './reports'
import { mine } from './visit-view'

export const doorsHandlers: Handlers<typeof doorsApi> = {
  open,
  checkIn,
  mine,
  forget,
  screenCode,
  printable,
  plate,
  reportChoices,
  reportTo,
  endReport,
  myReports,
  reported,
}

// The deployed function `volunteers`.
import { volunteersApi } from '@core/volunteers/volunteers-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { pdfPapers } from '../_kit/effects/pdf-papers'
import { volunteersHandlers } from './handlers'

export const main = cloudbaseDoor(volunteersApi, volunteersHandlers, pdfPapers())

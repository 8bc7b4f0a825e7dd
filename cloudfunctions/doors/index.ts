// The deployed function `doors`.
import { doorsApi } from '@core/doors/doors-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { pdfPapers } from '../_kit/effects/pdf-papers'
import { doorsHandlers } from './handlers'

export const main = cloudbaseDoor(doorsApi, doorsHandlers, pdfPapers())

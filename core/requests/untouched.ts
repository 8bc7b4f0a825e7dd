// A request at its beginning, before anybody did anything about it.
import type { ServiceRequest } from './request'

export const untouched = {
  status: 'routed',
  escalation: { steps: 0, unitId: '' },
  extension: null,
  returnedTimes: 0,
  reopenedTimes: 0,
  rating: null,
  parts: [],
  mergedInto: '',
  duplicates: [],
  helpers: [],
  delivered: 0,
} as const satisfies Partial<ServiceRequest>

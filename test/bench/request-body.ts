// A request of about a kilobyte, as a desk holds them.
import { startTiming } from '@core/requests/timing'
import type { BodyOf } from '../../cloudfunctions/_kit/collections'
import { stored } from '../../cloudfunctions/_kit/stored-request'
import { aTerms } from '../given'

export type RequestBody = BodyOf<'requests'>

const start = Date.UTC(2026, 0, 1)
export const units = 4

export function requestBody(n: number): RequestBody {
  const unitId = `unit-${n % units}`
  const path = ['320703', '320703008', '320703008002', unitId]
  const desk = {
    unitId,
    unitName: '棠梨社区第三网格党支部',
    path,
    assigneeId: `person-${n % 400}`,
    assigneeName: '王建国',
  }
  const by = { id: `account-${n % 5_000}`, name: '居民', side: 'resident' } as const
  const at = start + n * 60_000
  return stored({
    authorId: by.id,
    serviceCode: `service-${n % 12}`,
    serviceName: '楼道照明',
    sensitive: false,
    urgency: 'normal',
    description: '三单元二楼到三楼的楼道灯坏了三天，晚上老人上下楼看不清台阶，请尽快派人来修。'.repeat(2),
    photos: [{ id: `photo-${n}`, file: `photos/${n}.jpg`, thumb: `thumbs/${n}.jpg`, width: 1280, height: 960 }],
    voice: null,
    place: {
      source: 'location',
      position: { lng: 119.2, lat: 34.7 },
      homeId: '',
      note: '三单元',
      gridId: 'grid-7',
      path,
    },
    onBehalf: false,
    enteredBy: '',
    hasContact: true,
    desk: { ...desk, why: 'on-duty' },
    status: 'routed',
    timing: startTiming({ serviceCode: `service-${n % 12}`, urgency: 'normal' }, at, aTerms()),
    escalation: { steps: 0, unitId: '' },
    extension: null,
    submittedAt: at,
    updatedAt: at,
    returnedTimes: 0,
    reopenedTimes: 0,
    rating: null,
    parts: [],
    partOf: '',
    mergedInto: '',
    duplicates: [],
    helpers: [],
    safety: { state: 'clear', labels: [] },
    publicity: { agreed: true, text: null, photoIds: [], hidden: false },
    log: [{ type: 'submitted', at, by, commandId: `command-${n}` }],
    delivered: 1,
  })
}

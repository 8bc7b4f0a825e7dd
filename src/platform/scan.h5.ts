// Browsers leave reading codes to the phone's camera, which opens our address by itself.
import { refuse } from '@core/kernel/result'
import type { Scan } from './scan-port'

export const canScan: Scan['canScan'] = false
export const scan: Scan['scan'] = () => Promise.resolve(refuse('invalid', 'scan.cancelled'))

// What every form of a member of staff is given: the request, how to act on it, and whom to tell.
import type { Result } from '@core/kernel/result'
import type { RequestSummary, RequestView } from '@core/requests/requests-api'
import type { Act } from './use-act'

export interface WayProps {
  readonly request: RequestView
  readonly act: Act
  readonly onResult: (result: Result<RequestView>) => void
  /** It lies on another desk now. */
  readonly onMoved: (result: Result<RequestSummary>, how: 'returned' | 'moved') => void
  /** Puts the form away. */
  readonly onClose: () => void
}

// Whether what was said or shown is fit to be read. A checker only labels: a human decides, and no request is held up.
import type { Verdict } from '@core/requests/media'

export interface Safety {
  /** `accountRef`: the platform's own id of who says it (`identity.pushAddress`). Never throws. */
  text(said: string, accountRef: string): Promise<Verdict>
  /** `file`: a kept photo. Never throws. */
  image(file: string, accountRef: string): Promise<Verdict>
}

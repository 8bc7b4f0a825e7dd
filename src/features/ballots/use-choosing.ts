// What is chosen on the screen and not yet cast, for the one vote that is shown.
import { useState } from 'react'

interface Said {
  /** Whose vote it is. */
  readonly electorKey: string
  readonly choice: string
  /** Chosen before, and to be chosen again. */
  readonly again: boolean
  /** Confirmed without a choice. */
  readonly missing: boolean
}

export interface Choosing extends Said {
  readonly choose: (choice: string) => void
  readonly chooseAgain: (again: boolean) => void
  readonly miss: () => void
  readonly done: () => void
}

export function useChoosing(electorKey: string): Choosing {
  const nothing: Said = { electorKey, choice: '', again: false, missing: false }
  const [held, setSaid] = useState(nothing)
  const said = held.electorKey === electorKey ? held : nothing
  return {
    ...said,
    choose: (choice) => setSaid({ ...said, choice, missing: false }),
    chooseAgain: (again) => setSaid({ ...nothing, again }),
    miss: () => setSaid({ ...said, missing: true }),
    done: () => setSaid(nothing),
  }
}

// Knows whether a mini-program still has something to do, so that a test waits for it and not for a guess.

export interface Activity {
  /** Timers as the mini-program sees them. */
  readonly timers: {
    setTimeout(run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number
    clearTimeout(id: number): void
    setInterval(run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number
    clearInterval(id: number): void
  }
  /** Counts a call to the outside as unfinished until it ends. */
  track<T>(work: Promise<T>): Promise<T>
  /** Resolves when no call and no short timer is pending, at the latest after `longestMs`. */
  settled(longestMs: number): Promise<void>
  stop(): void
}

/** A timer shorter than this is a step of the same work (a framework's scheduler); a longer one is a wait of its own. */
const shortTimerMs = 60

export function createActivity(onError: (error: unknown) => void): Activity {
  const timeouts = new Map<number, { readonly handle: NodeJS.Timeout; readonly short: boolean }>()
  const intervals = new Map<number, NodeJS.Timeout>()
  let nextId = 1
  let unfinished = 0
  let stopped = false

  function guarded(run: () => void) {
    try {
      run()
    } catch (error) {
      onError(error)
    }
  }

  function startTimeout(run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number {
    const id = nextId++
    if (stopped) return id
    const fire = () => {
      timeouts.delete(id)
      guarded(() => run(...args))
    }
    timeouts.set(id, { handle: setTimeout(fire, delay), short: delay <= shortTimerMs })
    return id
  }

  function startInterval(run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number {
    const id = nextId++
    if (!stopped)
      intervals.set(
        id,
        setInterval(() => guarded(() => run(...args)), delay),
      )
    return id
  }

  function clear(id: number) {
    clearTimeout(timeouts.get(id)?.handle)
    timeouts.delete(id)
    clearInterval(intervals.get(id))
    intervals.delete(id)
  }

  async function settled(longestMs: number) {
    const start = Date.now()
    for (let quiet = 0; quiet < 2;) {
      await nextTurn()
      const busy = unfinished > 0 || [...timeouts.values()].some((timeout) => timeout.short)
      quiet = busy ? 0 : quiet + 1
      if (Date.now() - start > longestMs) return
      if (busy) await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  return {
    timers: { setTimeout: startTimeout, clearTimeout: clear, setInterval: startInterval, clearInterval: clear },
    track(work) {
      unfinished++
      return work.finally(() => unfinished--)
    },
    settled,
    stop() {
      stopped = true
      for (const id of [...timeouts.keys(), ...intervals.keys()]) clear(id)
    },
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

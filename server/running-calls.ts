// Which calls are under way, so that a stop can let them finish.

export interface RunningCalls {
  /** Undefined once stopping: then nothing new begins. */
  run<T>(work: () => Promise<T>): Promise<T> | undefined
  /** Work that a call left for after its reply: taken even while stopping, since the call itself was. */
  finishLater(work: () => Promise<void>): void
  /** Takes nothing new from now on; resolves true when all have finished, false when that took too long. */
  finish(withinMs: number): Promise<boolean>
}

export function runningCalls(onFault: (fault: unknown) => void): RunningCalls {
  const running = new Set<Promise<unknown>>()
  let stopping = false
  function track<T>(work: () => Promise<T>): Promise<T> {
    const call: Promise<T> = work().finally(() => running.delete(call))
    running.add(call)
    return call
  }
  async function allFinished(): Promise<true> {
    while (running.size > 0) await Promise.allSettled(running)
    return true
  }
  return {
    run: (work) => (stopping ? undefined : track(work)),
    // Not in the same turn, so that the reply leaves first.
    finishLater: (work) => void track(() => nextTurn().then(work)).catch(onFault),
    finish(withinMs) {
      stopping = true
      return Promise.race([allFinished(), timeUp(withinMs)])
    },
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function timeUp(afterMs: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), afterMs).unref())
}

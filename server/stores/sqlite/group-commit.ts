// Writes that arrive in one turn of the event loop share one transaction, hence one fsync. None is told of before all
// are on the disk, so durability is the same; a hundred people at once cost about what one does.
export interface Write {
  readonly run: () => number
  readonly resolve: (changes: number) => void
  readonly reject: (reason: unknown) => void
}

export interface GroupCommit {
  /** Durable when it resolves. */
  write(run: () => number): Promise<number>
  /** Runs what is waiting, now. */
  flush(): void
}

export function groupCommit(exec: (sql: string) => void): GroupCommit {
  let waiting: Write[] = []

  function flush(): void {
    const batch = waiting
    waiting = []
    if (batch.length === 1) batch.forEach(runAlone)
    if (batch.length > 1) runTogether(exec, batch)
  }

  return {
    flush,
    write(run) {
      return new Promise((resolve, reject) => {
        if (waiting.push({ run, resolve, reject }) === 1) setImmediate(flush)
      })
    },
  }
}

function runTogether(exec: (sql: string) => void, batch: readonly Write[]): void {
  let changes: number[]
  try {
    exec('begin immediate')
    changes = batch.map((write) => write.run())
    exec('commit')
  } catch {
    try {
      exec('rollback')
    } catch {
      // Some errors end the transaction by themselves.
    }
    // One that cannot be written must not take the others with it.
    return batch.forEach(runAlone)
  }
  batch.forEach((write, at) => write.resolve(changes[at] ?? 0))
}

function runAlone(write: Write): void {
  try {
    write.resolve(write.run())
  } catch (error) {
    write.reject(error)
  }
}

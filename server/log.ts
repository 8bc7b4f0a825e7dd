// Two audiences: lines for the operator's log on stderr as JSON, sentences for the person at the terminal on stdout.

export type LogLine = Readonly<Record<string, unknown>>

export function log(line: LogLine): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

/** The text of a fault for the log, never for a screen. */
export function faultText(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}

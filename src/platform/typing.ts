// Is somebody writing just now? Told by the fields themselves, on both hosts.

const pauseMs = 10_000
let lastAt = 0

export function noteTyping(): void {
  lastAt = Date.now()
}

export function isTyping(): boolean {
  return Date.now() - lastAt < pauseMs
}

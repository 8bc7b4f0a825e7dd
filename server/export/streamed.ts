// Bytes that are made while they are sent: only as fast as the other side takes them.

/** `done` hears how it ended: all sent, or broken off by either side. */
export function streamed(
  chunks: AsyncGenerator<Uint8Array>,
  done: (whole: boolean, fault?: unknown) => Promise<void>,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await chunks.next()
          if (!next.done) return controller.enqueue(next.value)
          await done(true)
          controller.close()
        } catch (fault) {
          controller.error(fault)
          await done(false, fault)
        }
      },
      async cancel() {
        await chunks.return(undefined)
        await done(false)
      },
    },
    { highWaterMark: 1 },
  )
}

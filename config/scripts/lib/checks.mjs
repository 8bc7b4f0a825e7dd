// What `npm test` counts: a check passed, failed, or could not be tried here.

export function tally() {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  return {
    counts,
    /** Runs one check; what it throws is shown, and the next one still runs. */
    async check(name, work) {
      const start = performance.now()
      const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
      try {
        await work()
        counts.passed++
        console.log(`✓ ${name} (${seconds()})`)
        return true
      } catch (fault) {
        counts.failed++
        console.log(`✗ ${name} (${seconds()})\n${fault.message}`)
        return false
      }
    },
    add(more) {
      counts.passed += more.passed
      counts.failed += more.failed
      counts.skipped += more.skipped
    },
    skip(name, many, why) {
      counts.skipped += many
      console.log(`- 跳过 SKIPPED ${name}: ${why}`)
    },
    sentence() {
      const { passed, failed, skipped } = counts
      return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    },
  }
}

/** A program that must end well; its output is shown only when it does not. */
export async function mustRun(running) {
  const { code, output } = await running
  if (code !== 0) throw new Error(output.trim() || `ended with ${code}`)
}

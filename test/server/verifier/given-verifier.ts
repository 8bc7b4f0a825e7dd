// The stand-alone verifier as its users have it: one file, loaded or run, that shares nothing with ours.
import '../../../verifier/verify.mjs'

export interface Failure {
  readonly place: string
  readonly zh: string
  readonly en: string
}

export interface Report {
  readonly valid: boolean
  readonly steps: readonly { readonly id: string; readonly ok: boolean; readonly failures: readonly Failure[] }[]
  readonly notes: readonly { readonly en: string }[]
  readonly receipt: 'found' | 'replaced' | 'missing' | 'unsigned' | 'foreign' | null
}

export interface Known {
  readonly receipt?: string
  readonly fingerprint?: string
  readonly announcement?: string
}

interface Verifier {
  /** Undefined where no law gives the subject that rule. */
  ruleByLaw(id: string, subject: string | null): unknown
  slipsDue(electors: readonly { readonly area: number }[], measure: string): ReadonlyMap<string, bigint>
  verify(text: string, known?: Known): Promise<Report>
}

export const { verify, ruleByLaw, slipsDue } = (globalThis as unknown as { branchHomeVerifier: Verifier })
  .branchHomeVerifier

/** The steps that failed, and for a file that cannot be read at all `unreadable`. */
export async function failedSteps(text: string, known: Known = {}): Promise<readonly string[]> {
  try {
    return failedIn(await verify(text, known))
  } catch (fault) {
    if (fault instanceof Error && /[\u4e00-\u9fff]/.test(fault.message)) return ['unreadable']
    throw fault
  }
}

export function failedIn(report: Report): readonly string[] {
  return report.steps.filter(({ ok }) => !ok).map(({ id }) => id)
}

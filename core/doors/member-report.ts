// A serving member reported to the community where they live, beside the unit where they work (双报到): by their own
// choice, ended by themselves at any time, and then nothing of it is left.

/** Who sees who reported to a community. */
export const receivingRoles = ['communityStaff', 'subdistrictStaff', 'districtOfficer'] as const

/** Id by person and community: reported again it is the same report. */
export interface MemberReport {
  /** Empty once ended or erased, like every name below. */
  readonly personId: string
  readonly personName: string
  readonly communityId: string
  readonly communityName: string
  /** Ids from the district down to the community. */
  readonly path: readonly string[]
  /** The resident unit where the member works. */
  readonly partnerUnitId: string
  readonly partnerUnitName: string
  /** Epoch ms. */
  readonly reportedAt: number
  /** 1 while it stands. */
  readonly stands: 0 | 1
}

/** As it is left behind when it was ended: that there was one, of nobody. */
export function endedReport(report: MemberReport): MemberReport {
  const nobody = { personId: '', personName: '', partnerUnitId: '', partnerUnitName: '', reportedAt: 0 } as const
  return { ...report, ...nobody, stands: 0 }
}

// How much of each a matter holds: far more than any needs, and little enough that the document stays small.

export const listLimits = { parties: 20, evidence: 40, options: 10, versions: 20, positions: 60, conflicts: 40, meetings: 20, tasks: 30, instalments: 24, members: 60, agreements: 10 } as const // prettier-ignore

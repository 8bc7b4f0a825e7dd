// What is kept of one account at doors, as a member, in pledges, teams and calls, line by line, as its owner may carry it
// away. One form for all: each context gathers its own lines.

export const serviceSections = [
  'promises',
  'deeds',
  'visits',
  'reports',
  'teams',
  'signUps',
  'pledges',
  'ourFamily',
  'calls',
] as const
export type ServiceSection = (typeof serviceSections)[number]

export interface ServiceLine {
  readonly section: ServiceSection
  /** In the record's own words. */
  readonly text: string
  /** Epoch ms. */
  readonly at: number
}

// A whole district as read from its folder: what the store shall hold, by document id.
import type { GrantRecord, Person } from '@core/accounts/person'
import type { AtlasPart, District } from '@core/district/district'
import type { DutyRoster } from '@core/district/duty-roster'
import type { Grid } from '@core/district/grid'
import type { OrgUnit } from '@core/district/org-unit'
import type { RoutingRule } from '@core/district/routing-rule'
import type { ServiceDefinition } from '@core/district/service-definition'
import type { TimeLimit } from '@core/district/time-limit'
import type { WorkingCalendar } from '@core/district/working-calendar'
import type { ServicePlace } from '@core/homes/service-place'
import type { MatterScope, MatterTemplate } from '@core/councils/matter'
import type { PartnerUnit } from '@core/partners/partner-unit'
import type { Stances } from '@core/talk/talk'
import type { ImportedFamily } from './read-families'
import type { ImportedPost } from './read-posts'
import type { Volunteering } from './volunteering-data'
import type { ImportedProblem } from './read-problems'

/** Who took up an invitation is the store's own knowledge. */
export type ImportedPerson = Omit<Person, 'accountId'>
export type ImportedGrant = Pick<GrantRecord, 'role' | 'unitId' | 'personId' | 'path' | 'from' | 'until'>

/** A matter as it stood on paper: its round goes on for so many days from the import. */
export interface ImportedMatter {
  readonly title: string
  readonly text: string
  readonly template: MatterTemplate
  readonly scope: MatterScope
  readonly affected: string
  readonly stage: 'talk' | 'deliberate' | 'decide'
  readonly days: number
  readonly demo: boolean
}

export interface ImportedOption {
  readonly id: string
  readonly matterId: string
  readonly title: string
  readonly text: string
  readonly costText: string
  readonly consequences: string
}

export interface ImportedStatement {
  readonly matterId: string
  readonly text: string
  readonly demo: boolean
}

/** One person's ticks on paper. */
export interface ImportedSheet {
  readonly matterId: string
  readonly stances: Stances
}

export interface DistrictContent extends Volunteering {
  readonly district: Omit<District, 'version' | 'importedAt'>
  readonly atlasParts: ReadonlyMap<string, AtlasPart>
  readonly orgUnits: ReadonlyMap<string, OrgUnit>
  readonly grids: ReadonlyMap<string, Grid>
  readonly places: ReadonlyMap<string, ServicePlace>
  readonly people: ReadonlyMap<string, ImportedPerson>
  readonly grants: ReadonlyMap<string, ImportedGrant>
  readonly rosters: ReadonlyMap<string, DutyRoster>
  readonly services: ReadonlyMap<string, ServiceDefinition>
  readonly calendar: WorkingCalendar
  readonly timeLimits: ReadonlyMap<string, TimeLimit>
  readonly routingRules: ReadonlyMap<string, RoutingRule>
  readonly partnerUnits: ReadonlyMap<string, PartnerUnit>
  readonly matters: ReadonlyMap<string, ImportedMatter>
  readonly matterOptions: readonly ImportedOption[]
  readonly statements: ReadonlyMap<string, ImportedStatement>
  readonly sheets: ReadonlyMap<string, ImportedSheet>
  readonly posts: ReadonlyMap<string, ImportedPost>
  readonly problems: ReadonlyMap<string, ImportedProblem>
  readonly families: ReadonlyMap<string, ImportedFamily>
}

export interface DistrictData extends DistrictContent {
  /** SHA-256 of the content: equal data, equal version, in whatever order its rows stand. */
  readonly version: string
}

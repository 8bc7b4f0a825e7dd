// What a client may ask about doors: what a scanned code belongs to, being there, and what is printed for them.
import * as v from 'valibot'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { staffRoles } from '@core/kernel/role'
import { cursor, epochMs, id, position } from '@core/kernel/schema'
import type { Who } from '@core/kernel/who-may'
import type { CheckIn } from './check-in'
import type { MayCheckIn } from './door'
import { doorKinds, type DoorKind } from './door-code'
import { receivingRoles, type MemberReport } from './member-report'
import { plateSizes } from './plate'

export const visitPageSize = 20
export const printPageSize = 50

/** One visit of the caller's own. */
export interface CheckInView extends Pick<CheckIn, 'target' | 'targetId' | 'targetName' | 'day' | 'at' | 'way'> {
  readonly id: string
  /** The resident unit it was for (双报到); empty for everybody who reported nowhere. */
  readonly reportedForName: string
}

export interface DoorView {
  readonly kind: DoorKind
  /** Of the place, the team or the activity: for its own page. */
  readonly id: string
  readonly code: string
  readonly name: string
  /** The unit that runs it. */
  readonly unitName: string
  readonly phone: string
  readonly address: string
  readonly demo: boolean
  /** `screen`: the changing code, which asks for no position while it is fresh. */
  readonly way: 'plate' | 'screen'
  readonly checkIn: {
    /** `not-here` where a door takes no check-ins, as a team's. */
    readonly may: MayCheckIn
    /** The phone must say where it is; all that is kept of it is that it was near. */
    readonly needsPosition: boolean
    /** Epoch ms between which an activity takes check-ins; 0 and 0 for places. */
    readonly from: number
    readonly until: number
  }
  /** The caller's visit of today, where there is one; null for visitors. */
  readonly mine: CheckInView | null
}

export interface CheckedIn extends CheckInView {
  /** The same visit was there already: nothing was counted twice. */
  readonly again: boolean
}

export interface ScreenCodeView {
  /** Of the home whose screen it is. */
  readonly name: string
  readonly demo: boolean
  readonly scene: string
  /** What the QR code on the screen holds; empty where this host does not know its own address. */
  readonly address: string
  /** Epoch ms at which the screen asks for the next one. */
  readonly until: number
}

export interface PrintableDoor {
  readonly kind: DoorKind
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unitName: string
  readonly demo: boolean
}

export interface PlateFile {
  /** As it is saved, with the door's own name: `支部家院-LYH001-A5.pdf`. */
  readonly fileName: string
  /** Base64. */
  readonly pdf: string
}

/** One's own report to a community. */
export interface MyReport extends Pick<
  MemberReport,
  'communityId' | 'communityName' | 'partnerUnitId' | 'partnerUnitName' | 'reportedAt'
> {
  readonly id: string
}

/** What community staff see of it: who reported, and from where. Never how often somebody came. */
export interface ReportedMember extends Pick<MemberReport, 'personName' | 'partnerUnitName' | 'reportedAt'> {
  readonly id: string
}

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

export interface ReportChoices {
  readonly communities: readonly NamedUnit[]
  readonly partnerUnits: readonly NamedUnit[]
  /** The unit the caller's own entry names; empty where it names none. */
  readonly ownPartnerUnitId: string
}

const staff: Who = { is: 'holder', roles: staffRoles, over: 'thing' }
/** A community's own committee and those above it; a grid's workers have nothing to do with who reported. */
const committee: Who = { is: 'holder', roles: receivingRoles, over: 'thing' }
const member: Who = { is: 'holder', roles: ['member'], over: 'anything' }
const scene = v.pipe(v.string('input.scene'), v.minLength(1, 'input.scene'), v.maxLength(512, 'input.scene'))
const kind = v.picklist(doorKinds, 'input.filter')
/** Metres, as the phone reports it; more than a few hundred say nothing about a door. */
const accuracyMetres = v.pipe(v.number('input.position.malformed'), v.finite('input.position.malformed'), v.minValue(0, 'input.position.malformed')) // prettier-ignore

export const doorsApi = {
  /** Which door a scanned code belongs to, with what one may do there. */
  open: procedure<DoorView>()({ who: [{ is: 'anyone' }], input: v.object({ scene }) }),
  /** "I am here", by choice. `at`: when it was scanned, by the phone's clock; sent later where there was no net. */
  checkIn: procedure<CheckedIn>()({
    who: [{ is: 'owner' }],
    input: v.object({
      scene,
      at: epochMs,
      position: v.optional(position),
      accuracyMetres: v.optional(accuracyMetres, 0),
    }),
  }),
  /** Own visits, the latest first. */
  mine: procedure<Page<CheckInView>>()({ who: [{ is: 'owner' }], input: v.object({ cursor }) }),
  /** Takes one's own visit out, with what was noted because of it. */
  forget: procedure<Record<string, never>>()({ who: [{ is: 'owner' }], input: v.object({ id }) }),
  /** The changing code for a place's own screen. */
  screenCode: procedure<ScreenCodeView>()({ who: [staff], input: v.object({ placeId: id }) }),
  /** What there is to print under a unit, by name. */
  printable: procedure<Page<PrintableDoor>>()({
    who: [staff],
    input: v.object({ unitId: id, kind: v.optional(kind, 'place'), cursor }),
  }),
  plate: procedure<PlateFile>()({
    who: [staff],
    input: v.object({ door: v.object({ kind, id }), size: v.picklist(plateSizes, 'input.filter') }),
  }),
  /** Communities and resident units a serving member may choose among. */
  reportChoices: procedure<ReportChoices>()({ who: [member], input: v.object({}) }),
  /** 双报到. Without `partnerUnitId` the unit that the caller's own entry names. */
  reportTo: procedure<MyReport>()({
    who: [member],
    input: v.object({ communityId: id, partnerUnitId: v.optional(id) }),
  }),
  endReport: procedure<Record<string, never>>()({ who: [{ is: 'owner' }], input: v.object({ id }) }),
  myReports: procedure<readonly MyReport[]>()({ who: [{ is: 'owner' }], input: v.object({}) }),
  /** Who reported to a community and is still reported there, the latest first. */
  reported: procedure<Page<ReportedMember>>()({ who: [committee], input: v.object({ unitId: id, cursor }) }),
}

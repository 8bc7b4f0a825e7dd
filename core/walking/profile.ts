// Who walks: how fast on the flat, on slopes, on stairs and on bad ground. Every number has its source in docs/walking.md.
import { trait } from './atlas'

export type ProfileId = 'adult' | 'older' | 'wheels'
export const profileIds = ['adult', 'older', 'wheels'] as const satisfies readonly ProfileId[]

export interface Profile {
  readonly id: ProfileId
  /** Names the travel times made from it: two profiles with the same key share one table. */
  readonly key: string
  /** Metres a second on firm level ground. */
  readonly flatSpeed: number
  /** Metres a second along the map (not along the slope) on stairs; 0 when stairs cannot be taken. */
  readonly stairsUpSpeed: number
  readonly stairsDownSpeed: number
  /** Time on loose and on rough ground, as a multiple of firm ground. */
  readonly looseFactor: number
  readonly roughFactor: number
  /** Time at a slope (rise over run in the walking direction), as a multiple of level ground. */
  readonly slopeFactor: (slope: number) => number
}

/**
 * An adult in no hurry. 5.04 km/h on the flat is Tobler's own figure (Tobler 1993, NCGIA TR 93-1).
 * Stairs: 0.61 m/s up and 0.69 m/s down, horizontal component (Weidmann 1993, Transporttechnik der Fussgänger, ETH 90).
 * Ground: terrain coefficients 1.1 for a dirt road, 1.2 for light brush (Soule & Goldman 1972, doi 10.1152/jappl.1972.32.5.706).
 */
const adult: Profile = {
  id: 'adult',
  key: 'adult',
  flatSpeed: 1.4,
  stairsUpSpeed: 0.61,
  stairsDownSpeed: 0.69,
  looseFactor: 1.1,
  roughFactor: 1.2,
  slopeFactor: tobler,
}

/**
 * An older adult who walks unaided but not fast. 1.0 m/s: within the 3.2–4.7 km/h of healthy older adults (Tang et al.
 * 2020, doi 10.1177/2399808320932575), and Boyce, Shields & Silcock's mean for people with a disability (1999, Fire
 * Technology 35:51). Stairs: their 0.43 m/s up and 0.36 m/s down along the slope for people without an aid (1999, Fire
 * Technology 35:68), times cos 32° for the map. Downhill gives nothing back: older people brake.
 */
const older: Profile = {
  id: 'older',
  key: 'older',
  flatSpeed: 1.0,
  stairsUpSpeed: 0.36,
  stairsDownSpeed: 0.3,
  looseFactor: 1.1,
  roughFactor: 1.3,
  slopeFactor: (slope) => Math.max(1, tobler(slope)),
}

/**
 * A wheelchair or a pram. 0.8 m/s lies between 0.69 m/s for a manual and 0.89 m/s for an electric chair (Boyce, Shields
 * & Silcock 1999, Fire Technology 35:51). Stairs are impassable unless mapped with a ramp.
 */
const wheels: Profile = {
  id: 'wheels',
  key: 'wheels',
  flatSpeed: 0.8,
  stairsUpSpeed: 0,
  stairsDownSpeed: 0,
  looseFactor: 1.3,
  roughFactor: 2.5,
  slopeFactor: wheeling,
}

export const profiles: Readonly<Record<ProfileId, Profile>> = { adult, older, wheels }

export function profileOf(id: ProfileId, wishes: { readonly noStairs?: boolean } = {}): Profile {
  const profile = profiles[id]
  if (!wishes.noStairs || profile.stairsUpSpeed === 0) return profile
  return { ...profile, key: `${id}/no-stairs`, stairsUpSpeed: 0, stairsDownSpeed: 0 }
}

/** Straight lines are walked as 1.3 times their length: streets bend (O'Sullivan & Morrall 1996, TRR 1538: 1.2–1.4). */
export const detour = 1.3

/** Milliseconds for a straight line of `metres` off the network: from the door to the street, or where no atlas is. */
export function straightMs(profile: Profile, metres: number): number {
  return (metres * detour * 1000) / profile.flatSpeed
}

/** Milliseconds a public lift costs, waiting and riding, whoever rides (30 s interval: CIBSE Guide D; 15 s ride). */
export const liftMs = 45_000

export function groundFactor(profile: Profile, traits: number): number {
  if (traits & trait.rough) return profile.roughFactor
  return traits & trait.loose ? profile.looseFactor : 1
}

/** Steeper readings are faults of the elevation model: no street reaches 45 %. */
const steepest = 0.45

/** Tobler's hiking function 6·exp(−3.5·|s + 0.05|) km/h, as time against the flat: fastest at 5 % down. */
function tobler(slope: number): number {
  const s = Math.min(Math.max(slope, -steepest), steepest)
  return Math.exp(3.5 * (Math.abs(s + 0.05) - 0.05))
}

/**
 * Wheels slow down like walkers but gain nothing downhill; beyond 1:20 the effort of pushing or braking grows with the
 * square, so that 1:12 (the steepest that GB 50763 and ADA 405.2 allow a ramp) counts double. The square is our
 * choice, not a measurement: 90 m elevation data can make a way dear, but must not forbid it.
 */
function wheeling(slope: number): number {
  const beyond = Math.max(0, Math.min(Math.abs(slope), steepest) - 1 / 20) / (1 / 12 - 1 / 20)
  return Math.max(1, tobler(slope)) * (1 + beyond * beyond)
}

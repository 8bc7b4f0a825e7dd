// Which OpenStreetMap ways a walker may take, and what they are like underfoot.
import { trait } from '../../core/walking/atlas'
import type { Tags } from './osm-visitor'

/** Undefined if the way is not for walking; otherwise the bits of `trait`. */
export function footTraits(tags: Tags): number | undefined {
  return isWalkable(tags)
    ? kindOf(tags) | surfaceOf(tags) | wheelsOf(tags) | directionOf(tags) | groundOf(tags)
    : undefined
}

/**
 * OSM's access defaults (wiki: OSM tags for routing/Access restrictions). In China a trunk road is a main street with
 * footways on it, so it is walkable unless it says `motorroad` or `foot=no`.
 */
const walkable = new Set(
  `footway path pedestrian steps living_street residential service unclassified road track cycleway bridleway corridor
   elevator platform tertiary tertiary_link secondary secondary_link primary primary_link trunk trunk_link`.split(
    /\s+/,
  ),
)
const allowed = new Set(['yes', 'designated', 'permissive', 'destination', 'official', 'customers'])
const refused = new Set([
  'no',
  'private',
  'use_sidepath',
  'military',
  'emergency',
  'agricultural',
  'forestry',
  'delivery',
])

function isWalkable(tags: Tags): boolean {
  if (!isPath(tags) || tags.route === 'ferry') return false
  const foot = tags.foot ?? ''
  if (allowed.has(foot)) return true
  return !refused.has(foot) && tags.motorroad !== 'yes' && !refused.has(tags.access ?? '')
}

function isPath({ highway, railway, public_transport: transport, man_made: made }: Tags): boolean {
  return walkable.has(highway ?? '') || railway === 'platform' || transport === 'platform' || made === 'pier'
}

function kindOf({ highway, bridge, tunnel }: Tags): number {
  if (highway === 'steps') return trait.stairs
  if (highway === 'elevator') return trait.lift
  if (tunnel !== undefined && tunnel !== 'no' && tunnel !== 'building_passage') return trait.offGround | trait.tunnel
  return bridge !== undefined && bridge !== 'no' ? trait.offGround : 0
}

const loose = new Set(
  'gravel fine_gravel compacted pebblestone cobblestone unhewn_cobblestone sett grass_paver unpaved'.split(' '),
)
const rough = new Set('ground dirt earth grass sand mud woodchips rock stone snow'.split(' '))

/** Where nobody has said, a hill path is loose and a street is firm. */
function surfaceOf({ surface, highway, tracktype }: Tags): number {
  if (surface !== undefined) {
    if (rough.has(surface)) return trait.rough
    return loose.has(surface) ? trait.loose : 0
  }
  if (highway === 'track') return tracktype === 'grade1' ? 0 : trait.loose
  return highway === 'path' || highway === 'bridleway' ? trait.loose : 0
}

const tooRough = new Set(['very_bad', 'horrible', 'very_horrible', 'impassable'])
/** 1:12, the steepest ramp that GB 50763 and ADA 405.2 allow. Surveyed inclines forbid, elevation models only slow down. */
const steepestPercent = 100 / 12

function wheelsOf(tags: Tags): number {
  if (tags.highway === 'steps') return hasRamp(tags) && !tags.conveying ? trait.ramp : 0
  const isTooRough = tags.wheelchair === 'no' || tooRough.has(tags.smoothness ?? '')
  return isTooRough || inclinePercent(tags) > steepestPercent ? trait.wheelsBarred : 0
}

function hasRamp(tags: Tags): boolean {
  return tags['ramp:wheelchair'] === 'yes' || tags['ramp:stroller'] === 'yes' || tags.wheelchair === 'yes'
}

/** Only numbers with a percent sign; `up` and `steep` say too little. */
function inclinePercent({ incline = '' }: Tags): number {
  return incline.includes('%') ? Math.abs(parseFloat(incline)) : 0
}

/** One-way streets bind vehicles, not walkers; moving stairs and one-way footpaths bind walkers. */
function directionOf(tags: Tags): number {
  if (tags.conveying === 'forward' || tags['oneway:foot'] === 'yes' || tags['foot:backward'] === 'no') {
    return trait.notBackward
  }
  return tags.conveying === 'backward' || tags['oneway:foot'] === '-1' || tags['foot:forward'] === 'no'
    ? trait.notForward
    : 0
}

/** Stairs and lifts too: what matters are the heights of their ends. */
function groundOf({ highway, layer }: Tags): number {
  return highway !== 'steps' && Number(layer) < 0 ? trait.offGround : 0
}

/** A node that nobody may pass, such as a locked gate. */
export function isBarrier(tags: Tags): boolean {
  if (tags.barrier === undefined || allowed.has(tags.foot ?? '')) return false
  return refused.has(tags.foot ?? '') || refused.has(tags.access ?? '') || tags.barrier === 'wall'
}

/** A node that stops a chair or a pram on its way. */
export function isWheelsBarrier({ barrier, kerb, wheelchair }: Tags): boolean {
  if (wheelchair === 'yes') return false
  return (
    wheelchair === 'no' ||
    kerb === 'raised' ||
    ['stile', 'kissing_gate', 'turnstile', 'full-height_turnstile'].includes(barrier ?? '')
  )
}

/** Steps on a metre of stairs on the map where nobody has counted: flights of 18 treads of 0.30 m between landings of 1.2 m (GB 50352). */
const stepsPerMetre = 2.7

export function stepsOf({ step_count }: Tags, metres: number): number {
  const counted = Number.parseInt(step_count ?? '', 10)
  return counted > 0 && counted < 10_000 ? counted : Math.max(1, Math.round(metres * stepsPerMetre))
}

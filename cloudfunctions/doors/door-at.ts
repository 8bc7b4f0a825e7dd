// Finds the place, the team or the activity behind a code or an id, as a door.
import type { Door } from '@core/doors/door'
import type { DoorKind } from '@core/doors/door-code'
import { usualFenceMetres, type Fence } from '@core/doors/fence'
import type { ServicePlace } from '@core/homes/service-place'
import { isCurrent } from '@core/kernel/withdrawn'
import { presenceWindow } from '@core/volunteers/activity-times'
import type { Activity } from '@core/volunteers/activity'
import type { VolunteerTeam } from '@core/volunteers/team'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import type { Doc, Store } from '../_kit/store'

type Asked = { readonly code: string } | { readonly id: string }

/** Undefined where there is none, or none any more. */
export async function doorAt(kind: DoorKind, asked: Asked, store: Store): Promise<Door | undefined> {
  const map = await districtMap(store)
  if (!map) return undefined
  switch (kind) {
    case 'place': {
      const place = map.places.find((one) => ('code' in asked ? one.code === asked.code : one.id === asked.id))
      return place && placeDoor(place)
    }
    case 'team': {
      const team = await teamAt(store, asked)
      return team && isCurrent(team) ? teamDoor(team._id, team) : undefined
    }
    case 'activity': {
      const activity = await activityAt(store, asked)
      return activity && activityDoor(activity._id, activity, map)
    }
  }
}

async function teamAt(store: Store, asked: Asked): Promise<Doc<'volunteerTeams'> | undefined> {
  if ('id' in asked) return store.get('volunteerTeams', asked.id)
  const equals = { code: asked.code }
  const rows = await store.query('volunteerTeams', { index: 'code', equals, order: 'asc', limit: 100 })
  // A code may have been another team's before.
  return rows.items.find(isCurrent)
}

async function activityAt(store: Store, asked: Asked): Promise<Doc<'activities'> | undefined> {
  if ('id' in asked) return store.get('activities', asked.id)
  const equals = { code: asked.code }
  return (await store.query('activities', { index: 'code', equals, order: 'asc', limit: 1 })).items[0]
}

export function placeDoor(place: ServicePlace): Door {
  const { id, code, kind: placeKind, name, unitId, path, phone, address, hours, demo } = place
  const rest = { times: null, shifts: [], demo }
  return {
    kind: 'place',
    id,
    code,
    placeKind,
    name,
    unitId,
    path,
    phone,
    address,
    hours,
    fence: fenceOf(place),
    ...rest,
  }
}

export function teamDoor(id: string, { code, name, unitId, path, phone, demo }: VolunteerTeam): Door {
  const rest = { address: '', hours: '', fence: null, times: null, shifts: [], demo }
  return { kind: 'team', id, code, placeKind: null, name, unitId, path, phone, ...rest }
}

export function activityDoor(id: string, activity: Activity, map: DistrictMap): Door {
  const { code, title, unitId, path, phone, whereText, shifts, state, demo } = activity
  const place = map.places.find((one) => one.id === activity.placeId)
  const address = [...new Set([place?.name ?? '', whereText])].filter((part) => part !== '').join(' ')
  const times = state === 'cancelled' ? [] : shifts.map(presenceWindow)
  const rest = { hours: '', fence: activityFence(activity, place), times, shifts, demo }
  return { kind: 'activity', id, code, placeKind: null, name: title, unitId, path, phone, address, ...rest }
}

function activityFence({ position }: Pick<Activity, 'position'>, place: ServicePlace | undefined): Fence | null {
  if (position) return { position, metres: usualFenceMetres }
  return place ? fenceOf(place) : null
}

function fenceOf({ position, fenceMetres = usualFenceMetres }: ServicePlace): Fence {
  return { position, metres: fenceMetres }
}

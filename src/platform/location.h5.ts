// The browser's position is WGS-84 already.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Fix, Locate, LocateNow } from './location-port'

export const locate: Locate = async () => {
  const fix = await fixOf(60_000)
  return fix.ok ? ok(fix.value.position) : fix
}

export const locateNow: LocateNow = () => fixOf(5_000)

function fixOf(maximumAge: number): Promise<Result<Fix>> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(refuse('invalid', 'location.unavailable'))
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lng, latitude: lat, accuracy } }) =>
        resolve(ok({ position: { lng, lat }, accuracyMetres: accuracy })),
      (fault) => resolve(refuse('invalid', reasonOf(fault))),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge },
    )
  })
}

function reasonOf(fault: GeolocationPositionError): string {
  if (fault.code === fault.PERMISSION_DENIED) return 'location.refused'
  return fault.code === fault.TIMEOUT ? 'location.slow' : 'location.unavailable'
}

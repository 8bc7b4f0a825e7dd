// The browser's position is WGS-84 already.
import { ok, refuse } from '@core/kernel/result'
import type { Locate } from './location-port'

export const locate: Locate = () =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(refuse('invalid', 'location.unavailable'))
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(ok({ lng: coords.longitude, lat: coords.latitude })),
      (fault) => resolve(refuse('invalid', reasonOf(fault))),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    )
  })

function reasonOf(fault: GeolocationPositionError): string {
  if (fault.code === fault.PERMISSION_DENIED) return 'location.refused'
  return fault.code === fault.TIMEOUT ? 'location.slow' : 'location.unavailable'
}

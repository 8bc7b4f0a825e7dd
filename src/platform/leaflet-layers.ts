// What the browser's map draws: areas in greys, places as buttons, oneself as a ring.
import type { Position } from '@core/kernel/position'
import type { GeoJsonObject } from 'geojson'
import type * as L from 'leaflet'
import type { MapLines, MapMarker, MapViewProps } from './map-view-port'

type Leaflet = typeof L
type Undo = () => void

export function drawAreas(
  leaflet: Leaflet,
  map: L.Map,
  outline: MapViewProps['outline'],
  grids: MapViewProps['grids'],
  shades: MapViewProps['shades'],
): Undo {
  const layers: L.GeoJSON[] = []
  if (outline) layers.push(area(leaflet, outline, 'map__outline'))
  if (grids && shades) layers.push(shadedGrids(leaflet, grids, shades))
  if (grids) layers.push(area(leaflet, grids, 'map__grid'))
  for (const layer of layers) layer.addTo(map)
  // They may come later than the lines: the ground lies under everything.
  for (const layer of [...layers].reverse()) layer.bringToBack()
  return () => layers.forEach((layer) => layer.remove())
}

function area(leaflet: Leaflet, shape: GeoJsonObject, className: string): L.GeoJSON {
  return leaflet.geoJSON(shape, { interactive: false, style: { className } })
}

function shadedGrids(
  leaflet: Leaflet,
  grids: NonNullable<MapViewProps['grids']>,
  shades: NonNullable<MapViewProps['shades']>,
): L.GeoJSON {
  return leaflet.geoJSON(grids, {
    interactive: false,
    style: (grid) => ({
      className: 'map__shade',
      stroke: false,
      fillOpacity: shades.get((grid?.properties as { code: string } | undefined)?.code ?? '') ?? 0,
    }),
  })
}

export function drawLines(leaflet: Leaflet, map: L.Map, lines: readonly MapLines[]): Undo {
  const drawn = lines.map(({ look, lines: parts }) => {
    const points = parts.map((part) => part.map(([lng, lat]): L.LatLngTuple => [lat, lng]))
    return leaflet.polyline(points, { interactive: false, className: `map__line map__line--${look}` }).addTo(map)
  })
  return () => drawn.forEach((one) => one.remove())
}

export function drawMarkers(
  leaflet: Leaflet,
  map: L.Map,
  markers: readonly MapMarker[],
  selectedId: string | undefined,
  onSelect: MapViewProps['onSelect'],
): Undo {
  const drawn = markers.map((marker) => drawMarker(leaflet, map, marker, marker.id === selectedId, onSelect))
  return () => drawn.forEach((one) => one.remove())
}

/** 44 px around the mark, so that a thumb finds it. */
const touchPx = 44

function drawMarker(
  leaflet: Leaflet,
  map: L.Map,
  marker: MapMarker,
  selected: boolean,
  onSelect: MapViewProps['onSelect'],
): L.Marker {
  const face = document.createElement('span')
  face.className = `map__mark ${marker.text ? 'map__mark--text' : ''} ${selected ? 'map__mark--selected' : ''}`
  face.textContent = marker.text ?? ''
  const icon = leaflet.divIcon({ className: 'map__touch', html: face, iconSize: [touchPx, touchPx] })
  const zIndexOffset = selected ? 2000 : marker.text ? 1000 : 0
  const drawn = leaflet.marker([marker.position.lat, marker.position.lng], { icon, zIndexOffset, riseOnHover: true })
  drawn.addTo(map)
  const element = drawn.getElement()
  // The name begins with what is seen, for those who speak to the phone.
  element?.setAttribute('aria-label', marker.text ? `${marker.text}，${marker.label}` : marker.label)
  // A dot is drawn for the eye; the list beside the map holds the same places for the keyboard.
  if (!marker.text) element?.setAttribute('tabindex', '-1')
  if (selected) drawn.bindTooltip(marker.label, { permanent: true, direction: 'top', offset: [0, -14] }).openTooltip()
  if (onSelect) drawn.on('click', () => onSelect(marker.id))
  return drawn
}

export function drawOwn(leaflet: Leaflet, map: L.Map, { lng, lat }: Position): Undo {
  const icon = leaflet.divIcon({ className: 'map__own', iconSize: [20, 20] })
  const drawn = leaflet.marker([lat, lng], { icon, interactive: false, keyboard: false }).addTo(map)
  drawn.getElement()?.setAttribute('aria-hidden', 'true')
  return () => void drawn.remove()
}

// WeChat's own map. Positions become GCJ-02 here, and come back as WGS-84.
import { Map, View } from '@tarojs/components'
import type { Position } from '@core/kernel/position'
import Taro from '@tarojs/taro'
import type { MultiPolygon, Polygon } from 'geojson'
import { useId, useMemo } from 'react'
import { fromGcj02, toGcj02 } from './datum'
import { MapNotes } from './map-notes'
import { usualZoom, type LineLook, type MapMarker, type MapViewComponent, type MapViewProps } from './map-view-port'
import './map-view.scss'

const red = '#B3261E'
/** A one-pixel picture: the map wants an icon even where the call-out says all. */
const noIcon = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** WeChat's own map shows the streets. */
export const mapIsSketch = false

export const MapView: MapViewComponent = (props) => {
  const mapId = `map${useId().replace(/\W/g, '')}`
  const { lng, lat } = toGcj02(props.centre)
  const markers = useMemo(
    () => props.markers.map((marker, index) => markerOf(marker, index, marker.id === props.selectedId)),
    [props.markers, props.selectedId],
  )
  const outline = useMemo(() => outlineOf(props.outline), [props.outline])
  const lines = useMemo(() => linesOf(props.lines), [props.lines])
  const shaded = useMemo(() => shadedOf(props.grids, props.shades), [props.grids, props.shades])
  const points = useMemo(() => (props.fit ?? []).map(pointOf), [props.fit])
  const select = (index: unknown) => {
    const marker = props.markers[Number(index)]
    if (marker) props.onSelect?.(marker.id)
  }
  const moved = () =>
    Taro.createMapContext(mapId).getCenterLocation({
      success: (centre) => props.onMove?.(fromGcj02({ lng: centre.longitude, lat: centre.latitude })),
    })
  return (
    <View className={`map ${props.className ?? ''}`}>
      <Map
        id={mapId}
        className="map__canvas"
        longitude={lng}
        latitude={lat}
        scale={props.zoom ?? usualZoom}
        markers={markers}
        polyline={[...outline, ...lines]}
        polygons={shaded}
        {...(points.length > 1 ? { includePoints: points } : {})}
        showLocation={props.own !== undefined}
        onMarkerTap={(event) => select(event.detail.markerId)}
        onCalloutTap={(event) => select(event.detail.markerId)}
        onRegionChange={(event) => (props.picking && event.type === 'end' ? moved() : undefined)}
        onError={() => undefined}
        {...({ ariaLabel: props.label } as object)}
      />
      {props.picking ? <View className="map__cross" /> : null}
      <MapNotes notes={props.notes} />
    </View>
  )
}

function markerOf(marker: MapMarker, index: number, selected: boolean) {
  const { lng, lat } = toGcj02(marker.position)
  return {
    id: index,
    longitude: lng,
    latitude: lat,
    iconPath: noIcon,
    width: 1,
    height: 1,
    ariaLabel: marker.label,
    callout: {
      content: selected ? marker.label : (marker.text ?? '●'),
      display: 'ALWAYS' as const,
      color: '#FFFFFF',
      bgColor: red,
      fontSize: 14,
      borderRadius: 14,
      borderWidth: 1,
      borderColor: '#FFFFFF',
      padding: marker.text || selected ? 7 : 2,
      textAlign: 'center' as const,
      anchorX: 0,
      anchorY: 0,
    },
  }
}

function outlineOf(outline: Polygon | MultiPolygon | undefined) {
  if (!outline) return []
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
  return polygons.map(([ring = []]) => ({
    points: ring.map(([lng = 0, lat = 0]) => pointOf({ lng, lat })),
    color: '#6B6B72',
    width: 2,
    dottedLine: true,
  }))
}

const lineLooks: Readonly<Record<LineLook, { readonly color: string; readonly width: number }>> = {
  street: { color: '#C9C9CF', width: 1 },
  route: { color: '#1C1C1E', width: 6 },
  near: { color: '#85858D', width: 2 },
  far: { color: red, width: 4 },
}

function linesOf(lines: MapViewProps['lines'] = []) {
  return lines.flatMap(({ look, lines: parts }) =>
    parts.map((part) => ({
      points: part.map(([lng, lat]) => pointOf({ lng, lat })),
      ...lineLooks[look],
      borderColor: '#FFFFFF',
      borderWidth: look === 'route' ? 1 : 0,
    })),
  )
}

function shadedOf(grids: MapViewProps['grids'], shades: MapViewProps['shades']) {
  if (!grids || !shades) return []
  return grids.features.flatMap(({ geometry, properties: { code } }) => {
    const shade = Math.round((shades.get(code) ?? 0) * 255)
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return polygons.map(([ring = []]) => ({
      points: ring.map(([lng = 0, lat = 0]) => pointOf({ lng, lat })),
      fillColor: `${red}${shade.toString(16).padStart(2, '0').toUpperCase()}`,
      strokeColor: '#85858D',
      strokeWidth: 1,
      zIndex: 1,
    }))
  })
}

function pointOf(position: Position) {
  const { lng, lat } = toGcj02(position)
  return { longitude: lng, latitude: lat }
}

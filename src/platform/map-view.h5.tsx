// A map without a map vendor: the district's own outline and grids, drawn by Leaflet from our own server's data.
import type { Position } from '@core/kernel/position'
import type * as L from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { drawAreas, drawLines, drawMarkers, drawOwn } from './leaflet-layers'
import { MapNotes } from './map-notes'
import { usualZoom, type MapViewComponent, type MapViewProps } from './map-view-port'
import './leaflet.scss'
import './map-view.scss'

/** Only areas and lines of our own: not a map of the streets. */
export const mapIsSketch = true

export const MapView: MapViewComponent = (props) => {
  const { box, map, leaflet } = useLeaflet(props)
  const { centre, zoom, fit, outline, grids, shades, lines, markers, selectedId, onSelect, own, picking, onMove } =
    props

  const fits = fit !== undefined && fit.length > 1
  // Never animated: a second move in the middle of the first leaves lines behind.
  useEffect(() => {
    if (map && !fits) map.setView([centre.lat, centre.lng], zoom ?? map.getZoom(), { animate: false })
  }, [map, fits, centre.lat, centre.lng, zoom])
  useEffect(() => {
    if (map && fits) map.fitBounds(boundsOf(fit), { padding: [36, 36], maxZoom: 17, animate: false })
  }, [map, fits, fit])
  useEffect(
    () => (map && leaflet ? drawAreas(leaflet, map, outline, grids, shades) : undefined),
    [map, leaflet, outline, grids, shades],
  )
  useEffect(() => (map && leaflet && lines ? drawLines(leaflet, map, lines) : undefined), [map, leaflet, lines])
  useEffect(
    () => (map && leaflet ? drawMarkers(leaflet, map, markers, selectedId, onSelect) : undefined),
    [map, leaflet, markers, selectedId, onSelect],
  )
  useEffect(() => (map && leaflet && own ? drawOwn(leaflet, map, own) : undefined), [map, leaflet, own])
  useEffect(() => {
    if (!map || !picking) return undefined
    const told = () => onMove?.({ lng: map.getCenter().lng, lat: map.getCenter().lat })
    map.on('moveend', told)
    return () => void map.off('moveend', told)
  }, [map, picking, onMove])

  return (
    <div className={`map ${props.className ?? ''}`} role="region" aria-label={props.label}>
      <div ref={box} className="map__canvas" />
      {picking ? <div className="map__cross" aria-hidden="true" /> : null}
      <MapNotes notes={props.notes} />
    </div>
  )
}

function boundsOf(positions: readonly Position[]): L.LatLngTuple[] {
  return positions.map(({ lat, lng }) => [lat, lng])
}

function useLeaflet({ centre, zoom }: MapViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState<{ map: L.Map; leaflet: typeof L }>()
  const first = useRef({ centre, zoom: zoom ?? usualZoom })
  useEffect(() => {
    let map: L.Map | undefined
    let gone = false
    void Promise.all([import('leaflet'), import('leaflet/dist/leaflet.css')]).then(([{ default: leaflet }]) => {
      if (gone || !box.current) return
      const { centre, zoom } = first.current
      map = leaflet.map(box.current, {
        center: [centre.lat, centre.lng],
        zoom,
        minZoom: 9,
        maxZoom: 18,
        // Fits a whole district into a phone's width.
        zoomSnap: 0.25,
        zoomControl: false,
        attributionControl: false,
      })
      leaflet.control.zoom({ position: 'topright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map)
      setReady({ map, leaflet })
    })
    return () => {
      gone = true
      map?.remove()
    }
  }, [])
  return { box, map: ready?.map, leaflet: ready?.leaflet }
}

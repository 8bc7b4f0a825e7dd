// Where each street-level unit is built up, how many grids it gets, and how steep it is to walk there.
// Boxes are [west, south, east, north] in WGS-84 degrees, read off public maps by eye. They keep to the coast and the
// foot of the hills: the ridge of 北云台山 (119.30–119.50 E, about 34.70 N) and the top of 连岛 (119.47 E, 34.76 N)
// stay empty.

/** Grids add up to 144. 前三岛乡 has none: its three islands lie 60 km out at sea, beyond the outline. */
export const areas = {
  320703001: { grids: 29, urban: true, hilly: false, boxes: [[119.334, 34.733, 119.373, 34.763]] },
  320703003: { grids: 18, urban: true, hilly: true, boxes: [[119.383, 34.736, 119.456, 34.7495]] },
  320703004: { grids: 12, urban: false, hilly: true, boxes: [[119.312, 34.662, 119.396, 34.678]] },
  320703005: { grids: 8, urban: false, hilly: false, boxes: [[119.405, 34.648, 119.456, 34.67]] },
  320703006: {
    grids: 6,
    urban: false,
    hilly: true,
    boxes: [
      [119.437, 34.762, 119.453, 34.78],
      [119.482, 34.7525, 119.494, 34.76],
    ],
  },
  320703007: { grids: 7, urban: false, hilly: false, boxes: [[119.515, 34.525, 119.625, 34.625]] },
  320703008: { grids: 22, urban: true, hilly: false, boxes: [[119.284, 34.742, 119.33, 34.769]] },
  320703009: { grids: 8, urban: false, hilly: true, boxes: [[119.466, 34.7, 119.485, 34.715]] },
  320703010: { grids: 4, urban: false, hilly: true, boxes: [[119.498, 34.716, 119.516, 34.732]] },
  320703203: { grids: 0, urban: false, hilly: true, boxes: [] },
  320703400: { grids: 2, urban: true, hilly: false, boxes: [[119.215, 34.724, 119.252, 34.752]] },
  320703401: { grids: 20, urban: false, hilly: false, boxes: [[119.3, 34.484, 119.51, 34.588]] },
  320703402: { grids: 8, urban: true, hilly: false, boxes: [[119.205, 34.672, 119.285, 34.7]] },
}

/** The true size of the district. */
export const size = { grids: 144, branches: 115, centres: 27, microPositions: 43, homes: 119 }

/** A home here must reach the desk of the demo's grid worker. */
export const demoCommunity = '320703008002'

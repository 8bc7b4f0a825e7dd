// What stands on the sheet at a door. Drawing it is somebody else's work.

export const plateSizes = ['A5', 'A3'] as const
export type PlateSize = (typeof plateSizes)[number]

// A closed line of longitude and latitude, WGS-84.

export type Ring = readonly (readonly [number, number])[]

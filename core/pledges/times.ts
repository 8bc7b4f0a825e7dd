// When somebody can come, in the coarse parts that people say: Saturday morning, workday evenings.

export const timeParts = [
  'workday-morning',
  'workday-afternoon',
  'workday-evening',
  'weekend-morning',
  'weekend-afternoon',
  'weekend-evening',
] as const
export type TimePart = (typeof timeParts)[number]

// A mini-program has no address of its own: the district's h5, where there is one.
export function siteOrigin(): string {
  return SITE_ORIGIN
}

// WeChat hands the code's scene to the page itself.
export function launchQuery(): Readonly<Record<string, string>> {
  return {}
}

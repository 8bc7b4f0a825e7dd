// WeChat prints nothing: what is shown can be photographed.
export const canPrint = false
export function printPage(): void {
  // Never offered: see `canPrint`.
}

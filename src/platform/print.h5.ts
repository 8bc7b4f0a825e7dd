// The browser's own printing.
export const canPrint = true
export function printPage(): void {
  window.print()
}

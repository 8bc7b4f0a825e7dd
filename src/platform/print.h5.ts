// The browser's own printing: of what is marked `printed`, where anything is.
import './print.scss'

export const canPrint = true
export function printPage(): void {
  window.print()
}

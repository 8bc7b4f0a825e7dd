// A PDF in the browser: downloaded.
import type { PdfFiles } from './pdf-file-port'

export const givePdf: PdfFiles['givePdf'] = (name, base64) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return Promise.resolve('saved')
}

// A QR code as a picture that a page can show, a printer print and a phone keep.
import qrcode from 'qrcode-generator'

/** Pixels a module; the picture is scaled by its style. */
const cell = 6
/** The standard's quiet zone: four modules. */
const quiet = 4 * cell

/** A data URI. Correction M: a fold or a stain across the paper does no harm. */
export function qrPicture(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  return code.createDataURL(cell, quiet)
}

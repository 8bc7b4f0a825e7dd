// A printed sheet as a list of what stands where, in millimetres from its upper left corner. Whoever can draw, draws it.

export interface SheetText {
  readonly is: 'text'
  readonly text: string
  readonly x: number
  /** Of the upper edge of the first line. */
  readonly y: number
  readonly width: number
  /** Height of the type. */
  readonly size: number
  /** Shrinks so far where the text does not fit in its lines; what is too long even then is cut off with `…`. */
  readonly leastSize: number
  readonly lines: number
  /** Of a line, in heights of the type. */
  readonly lineHeight: number
  readonly weight: 'regular' | 'bold'
  readonly align: 'left' | 'center'
  readonly colour: string
}

/** `d`: SVG path data in units of its own, `scale` of which are a millimetre. */
export interface SheetShape {
  readonly is: 'shape'
  readonly d: string
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly colour: string
}

export interface SheetBox {
  readonly is: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Of its corners. */
  readonly round: number
  /** Of the inside; null for a frame alone. */
  readonly colour: string | null
  readonly frame: { readonly colour: string; readonly width: number } | null
}

/** Black on white, with its quiet zone inside the side. */
export interface SheetQr {
  readonly is: 'qr'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly side: number
}

export interface SheetImage {
  readonly is: 'image'
  /** PNG or JPEG. */
  readonly bytes: Uint8Array
  readonly x: number
  readonly y: number
  readonly side: number
}

export type SheetItem = SheetText | SheetShape | SheetBox | SheetQr | SheetImage

export interface Sheet {
  readonly title: string
  /** Millimetres. */
  readonly width: number
  readonly height: number
  /** In the order of painting. */
  readonly items: readonly SheetItem[]
}

/** The same sheet on larger paper. */
export function enlarged(sheet: Sheet, factor: number): Sheet {
  return {
    ...sheet,
    width: sheet.width * factor,
    height: sheet.height * factor,
    items: sheet.items.map((item) => enlargedItem(item, factor)),
  }
}

function enlargedItem(item: SheetItem, factor: number): SheetItem {
  const at = { x: item.x * factor, y: item.y * factor }
  switch (item.is) {
    case 'text':
      return {
        ...item,
        ...at,
        width: item.width * factor,
        size: item.size * factor,
        leastSize: item.leastSize * factor,
      }
    case 'shape':
      return { ...item, ...at, scale: item.scale * factor }
    case 'box':
      return {
        ...item,
        ...at,
        width: item.width * factor,
        height: item.height * factor,
        round: item.round * factor,
        frame: item.frame && { ...item.frame, width: item.frame.width * factor },
      }
    case 'qr':
    case 'image':
      return { ...item, ...at, side: item.side * factor }
  }
}

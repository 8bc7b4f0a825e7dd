// What Open311 answers: the same content in the shape its JSON has and in the one its XML has.

export type Scalar = string | number | boolean | null
export type XmlNode = Scalar | readonly XmlNode[] | { readonly [element: string]: XmlNode }

export interface GeoReportDocument {
  readonly json: unknown
  /** One element, its name the key. */
  readonly xml: { readonly [root: string]: XmlNode }
}

/** JSON has a bare array where XML has `<root><item>…</item></root>`. */
export function listDocument(
  root: string,
  item: string,
  rows: readonly { readonly [field: string]: Scalar }[],
): GeoReportDocument {
  return { json: rows, xml: { [root]: { [item]: rows } } }
}

export function errorDocument(code: number, descriptions: readonly string[]): GeoReportDocument {
  return listDocument(
    'errors',
    'error',
    descriptions.map((description) => ({ code, description })),
  )
}

// A PDF put into the person's hands.
export interface PdfFiles {
  /** `saved`: among the downloads. `opened`: it is shown, with the host's own ways to keep it. */
  givePdf(name: string, base64: string): Promise<'saved' | 'opened' | 'failed'>
}

// A finished PDF put into the person's hands: downloaded in a browser, shown in WeChat with its own ways to pass it on.
export interface PdfFiles {
  /** Says whether it worked. */
  openPdf(name: string, base64: string): Promise<boolean>
}

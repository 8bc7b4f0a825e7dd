// That somebody took a list of requests out of the product: written before the first line leaves.

export interface ExportRecord {
  readonly accountId: string
  readonly personId: string
  readonly personName: string
  readonly unitId: string
  readonly unitName: string
  readonly format: 'csv' | 'xlsx'
  /** The requests' period, epoch ms, both inclusive. */
  readonly from: number
  readonly to: number
  readonly at: number
  /** Lines that left; -1 where the process died before it could say. */
  readonly rows: number
  /** 0 while it runs, or where it broke off. */
  readonly finishedAt: number
}

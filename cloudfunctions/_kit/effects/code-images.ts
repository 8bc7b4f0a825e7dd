// The mini-program's own round code, which WeChat alone can draw.

export interface CodeImages {
  /** PNG or JPEG that opens `page` with `scene`; undefined where this host has no WeChat behind it, or it does not answer. */
  miniProgramCode(scene: string, page: string): Promise<Uint8Array | undefined>
}

export const noCodeImages: CodeImages = { miniProgramCode: () => Promise.resolve(undefined) }

import type { OpenStore } from './stores/open-store'

export function importFolder(_store: OpenStore, folder: string): Promise<void> {
  throw new Error(`not yet: ${folder}`)
}

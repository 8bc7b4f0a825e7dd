import type { OpenStore } from './stores/open-store'

export function importDemoDistrict(_store: OpenStore, _folder: string): Promise<void> {
  return Promise.resolve()
}

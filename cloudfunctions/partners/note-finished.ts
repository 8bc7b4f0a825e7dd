// Who finished what their unit was called to did real work: noted once a person.
import type { Whistle } from '@core/partners/whistle'
import { noteDeed } from '../_kit/note-deed'
import type { World } from '../_kit/dispatch'

export async function noteFinished(id: string, whistle: Whistle, { store }: Pick<World, 'store'>): Promise<void> {
  const { unitId, unitName: label } = whistle.blower
  for (const fact of whistle.log.slice(whistle.delivered)) {
    if (fact.type !== 'finished' || fact.by.side !== 'unit') continue
    await noteDeed(store, { personId: fact.by.id, kind: 'whistle', recordId: id, label, unitId, at: fact.at })
  }
}

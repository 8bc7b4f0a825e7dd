// Many request stories at once, each a row of steps that are repeated until they are answered.
import { privacyNotice } from '@core/accounts/account'
import type { PlaceSummary } from '@core/homes/homes-api'
import type { Result } from '@core/kernel/result'
import { must, pixel, type Client } from '../server-process'

export interface Story {
  readonly id: string
  /** Steps the server has answered with yes: none of them may ever be undone. */
  acknowledged: number
}

export const steps = ['photo', 'submit', 'accept', 'answer', 'confirm', 'rate'] as const
export const factsOfWholeStory = ['submitted', 'routed', 'accepted', 'answered', 'confirmed', 'rated']

export function aStory(name: string): Story {
  return { id: `chaos-${name}-${'0'.repeat(16)}`, acknowledged: 0 }
}

/** Takes the story's next step. The same step again is the same command, so it does not matter whether it had arrived. */
export async function takeStep(story: Story, home: PlaceSummary, client: Client): Promise<Result<unknown>> {
  const step = steps[story.acknowledged]
  if (!step) throw new Error('the story has ended')
  const answer = await carryOut(step, story.id, home, client)
  if (answer.ok) story.acknowledged++
  return answer
}

function carryOut(
  step: (typeof steps)[number],
  id: string,
  home: PlaceSummary,
  { call, upload }: Client,
): Promise<Result<unknown>> {
  const command = { id, commandId: `${step}-${id}` }
  switch (step) {
    case 'photo':
      return upload('resident', photoOf(id), pixel)
    case 'submit':
      return submitWithPhoto(id, home, { call, upload })
    case 'accept':
      return call('gridWorker', 'requests', 'accept', command)
    case 'answer':
      return call('gridWorker', 'requests', 'answer', { ...command, text: '已经修好', photos: [] })
    case 'confirm':
      return call('resident', 'requests', 'confirm', command)
    case 'rate':
      return call('resident', 'requests', 'rate', { ...command, rating: 'satisfied', comment: '' })
  }
}

const photoOf = (id: string) => `photo-${id}`

/** Uploads once more, as a phone does that has lost the answer to the first. */
async function submitWithPhoto(id: string, home: PlaceSummary, { call, upload }: Client): Promise<Result<unknown>> {
  const photo = await upload('resident', photoOf(id), pixel)
  return photo.ok ? submit(id, home, { call }, [{ id: photoOf(id), file: photo.value.file }]) : photo
}

export function submit(
  id: string,
  home: PlaceSummary,
  { call }: Pick<Client, 'call'>,
  photos: readonly { readonly id: string; readonly file: string }[] = [],
) {
  return call('resident', 'requests', 'submit', {
    id,
    serviceCode: serviceCodeOf.current,
    description: '楼道灯不亮',
    photos: [...photos],
    place: { source: 'home', homeCode: home.code, note: '' },
    contact: { name: '李', phone: '13800000000' },
    forSomeoneElse: null,
  })
}

/** Any service that needs no second consent. */
const serviceCodeOf = { current: '' }

export async function prepareResident({ call }: Client): Promise<void> {
  await must(call('resident', 'accounts', 'consent', { notice: privacyNotice, kind: 'privacy', by: 'self' }))
  const services = await must(call('', 'district', 'services', {}))
  serviceCodeOf.current = services.find((service) => !service.sensitive)?.code ?? ''
}

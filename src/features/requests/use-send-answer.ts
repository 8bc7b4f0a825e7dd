// The staff's answer or progress note: text and photos written in one place, photos first on their way.
import { useState } from 'react'
import { parse } from '@core/kernel/procedure'
import type { Refusal, Result } from '@core/kernel/result'
import { text as textOf } from '@core/kernel/schema'
import { descriptionLimit, type RequestView } from '@core/requests/requests-api'
import { dropPhoto } from '@/platform/photos'
import { uploadPhoto } from '@/rpc/call'
import type { DraftPhoto } from './draft'
import type { Act } from './use-act'
import { useKept } from '@/platform/use-kept'

interface Answer {
  readonly text: string
  readonly photos: readonly DraftPhoto[]
}

const nothing: Answer = { text: '', photos: [] }

export interface SendAnswer {
  readonly answer: Answer
  readonly change: (part: Partial<Answer>) => void
  readonly busy: boolean
  readonly textFault: Refusal | undefined
  readonly photoFault: Refusal | undefined
  /** Undefined while something is still wrong with what was written. */
  readonly send: () => Promise<Result<RequestView> | undefined>
}

export function useSendAnswer(name: 'answer' | 'progress', requestId: string, act: Act): SendAnswer {
  const kept = useKept(`${name}.${requestId}`, nothing)
  const [textFault, setTextFault] = useState<Refusal>()
  const [photoFault, setPhotoFault] = useState<Refusal>()
  const [uploading, setUploading] = useState(false)
  const answer = kept.value

  function change(part: Partial<Answer>) {
    setTextFault(undefined)
    setPhotoFault(undefined)
    kept.change({ ...answer, ...part })
  }

  async function send() {
    const written = parse(textOf(1, descriptionLimit), answer.text)
    if (!written.ok) {
      setTextFault({ ...written.error, field: name === 'progress' ? 'progress.text' : 'text' })
      return undefined
    }
    setUploading(true)
    const photos = await uploadAll(answer.photos)
    setUploading(false)
    if (!photos.ok) {
      setPhotoFault(photos.error)
      return undefined
    }
    kept.change({ ...answer, photos: photos.value })
    const said = photos.value.map(({ id, file }) => ({ id, file }))
    const result = await act.act(name, { text: answer.text, photos: said })
    if (result.ok) {
      for (const photo of answer.photos) void dropPhoto(photo.path)
      kept.done()
    }
    if (!result.ok && result.error.field?.startsWith('photos')) setPhotoFault(result.error)
    // Swept by the server after days: the next try sends them anew.
    if (!result.ok && result.error.reason === 'photo.missing') {
      kept.change({ ...answer, photos: answer.photos.map((photo) => ({ ...photo, file: '' })) })
    }
    return result
  }

  return { answer, change, busy: uploading || act.busy === name, textFault, photoFault, send }
}

async function uploadAll(photos: readonly DraftPhoto[]): Promise<Result<readonly DraftPhoto[]>> {
  const sent: DraftPhoto[] = []
  for (const photo of photos) {
    const uploaded = photo.file === '' ? await uploadPhoto(photo.path, photo.id) : null
    if (uploaded && !uploaded.ok) return uploaded
    sent.push(uploaded ? { ...photo, file: uploaded.value.file } : photo)
  }
  return { ok: true, value: sent }
}

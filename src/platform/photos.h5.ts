// Photos in the browser: redrawn through a canvas, which leaves out all that was written into the file.
import { ok, refuse, type Result } from '@core/kernel/result'
import { newId } from './new-id'
import { deletePhoto, getPhoto, putPhoto } from './photo-drawer'
import { longestSidePx, photoQuality, type LocalPhoto, type Photos } from './photos-port'

const sources = new Map<string, string>()

export const choosePhotos: Photos['choosePhotos'] = async (most) => {
  const files = await pickFiles()
  if (files.length === 0) return refuse('invalid', 'photo.cancelled')
  const photos: LocalPhoto[] = []
  for (const file of files.slice(0, most)) {
    const photo = await keepSmall(file)
    if (!photo.ok) return photo
    photos.push(photo.value)
  }
  return ok(photos)
}

export const photoSource: Photos['photoSource'] = async (path) => {
  const known = sources.get(path)
  if (known) return known
  const photo = await readPhoto(path)
  if (!photo) return undefined
  const source = URL.createObjectURL(photo)
  sources.set(path, source)
  return source
}

export const dropPhoto: Photos['dropPhoto'] = async (path) => {
  URL.revokeObjectURL(sources.get(path) ?? '')
  sources.delete(path)
  await deletePhoto(path).catch(() => undefined)
}

/** For the line to the server alone. */
export function readPhoto(path: string): Promise<Blob | undefined> {
  return getPhoto(path).catch(() => undefined)
}

function pickFiles(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = true
    input.style.display = 'none'
    input.onchange = () => done([...(input.files ?? [])])
    input.oncancel = () => done([])
    const done = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    document.body.append(input)
    input.click()
  })
}

async function keepSmall(file: File): Promise<Result<LocalPhoto>> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return refuse('invalid', 'photo.unreadable')
  const scale = Math.min(1, longestSidePx / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', photoQuality))
  if (!small) return refuse('invalid', 'photo.unreadable')
  const path = newId()
  const kept = await putPhoto(path, small)
    .then(() => true)
    .catch(() => false)
  return kept ? ok({ path, width: canvas.width, height: canvas.height }) : refuse('invalid', 'photo.not-kept')
}

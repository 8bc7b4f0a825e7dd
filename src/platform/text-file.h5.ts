// A text file in the browser: from the disk, in either encoding.
import { refuse } from '@core/kernel/result'
import { textOf } from './text-decoding'
import { largestTextBytes, type TextFiles } from './text-file-port'

export const readsGbk: TextFiles['readsGbk'] = true

export const chooseText: TextFiles['chooseText'] = async () => {
  const file = await pickFile()
  if (!file) return refuse('invalid', 'file.cancelled')
  if (file.size > largestTextBytes) return refuse('invalid', 'file.too-large')
  const bytes = await file.arrayBuffer().catch(() => undefined)
  return bytes ? textOf(new Uint8Array(bytes)) : refuse('invalid', 'file.unreadable')
}

function pickFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.csv,.txt,text/csv,text/plain'
    input.style.display = 'none'
    const done = (file: File | undefined) => {
      input.remove()
      resolve(file)
    }
    input.onchange = () => done(input.files?.[0])
    input.oncancel = () => done(undefined)
    document.body.append(input)
    input.click()
  })
}

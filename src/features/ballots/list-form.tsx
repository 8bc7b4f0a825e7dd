// The list itself: chosen as a file or pasted, looked over, and handed in. It holds names, so this phone keeps none of it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RegisterView } from '@core/ballots/ballots-api'
import type { Refusal } from '@core/kernel/result'
import { chooseText, readsGbk } from '@/platform/text-file'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldError, TextArea } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { listWords as words } from '@/ui/words/ballot-registers'
import { commonWords } from '@/ui/words/common'
import { ListColumns } from './list-columns'
import { linesIn, pieceLimit, piecesOf } from './register-pieces'
import { useRegisterUpload, type RegisterHead } from './use-register-upload'
import './ballots.scss'

interface ListFormProps {
  readonly head: RegisterHead
  readonly title?: string | undefined
  readonly onDone: (register: RegisterView) => void
  readonly onClose: () => void
}

/** A text box with more than this stands still on an old phone. */
const shownLimit = pieceLimit / 4

export function ListForm({ head, title = words.title, onDone, onClose }: ListFormProps) {
  const [csv, setCsv] = useState('')
  const [error, setError] = useState<string>()
  const upload = useRegisterUpload()
  const change = (text: string) => {
    setCsv(text)
    setError(undefined)
    upload.forget()
  }
  async function send() {
    const pieces = piecesOf(csv)
    if (csv.trim() === '') return setError(words.missing)
    if (!pieces) return setError(words.tooLong)
    const register = await upload.send(headOf(head), pieces)
    if (register) onDone(register)
  }
  const isStopped = upload.refusal?.code === 'internal' && upload.sent > 0
  return (
    <>
      <Card title={title}>
        <View className="stack">
          <View className="ballot__text">{words.how}</View>
          <ListFile disabled={upload.busy} onText={change} />
          <ListText csv={csv} error={error} busy={upload.busy} onChange={change} />
          {upload.refusal ? <RefusalNotice refusal={upload.refusal} /> : null}
          {isStopped ? <View className="ballot__text">{words.stopped}</View> : null}
          {upload.busy && upload.pieces > 1 ? (
            <Notice icon="clock">{words.sending(upload.sent, upload.pieces)}</Notice>
          ) : null}
          <Button look="primary" wide busy={upload.busy} onPress={() => void send()}>
            {isStopped ? words.again : words.send}
          </Button>
          <Button wide disabled={upload.busy} onPress={onClose}>
            {commonWords.back}
          </Button>
        </View>
      </Card>
      <ListColumns kind={head.kind} />
    </>
  )
}

/** Of a register that is there already, no more than what is asked for. */
function headOf({ id, kind, name, unitId, scopeName }: RegisterHead): RegisterHead {
  return { id, kind, name, unitId, scopeName }
}

function ListFile({ disabled, onText }: { readonly disabled: boolean; readonly onText: (text: string) => void }) {
  const [refusal, setRefusal] = useState<Refusal>()
  async function choose() {
    setRefusal(undefined)
    const chosen = await chooseText()
    if (chosen.ok) onText(chosen.value)
    else if (chosen.error.reason !== 'file.cancelled') setRefusal(chosen.error)
  }
  return (
    <>
      {readsGbk ? null : <Notice>{words.weappHelp}</Notice>}
      <Button wide disabled={disabled} onPress={() => void choose()}>
        {readsGbk ? words.choose : words.chooseWeapp}
      </Button>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </>
  )
}

interface ListTextProps {
  readonly csv: string
  readonly error: string | undefined
  readonly busy: boolean
  readonly onChange: (csv: string) => void
}

function ListText({ csv, error, busy, onChange }: ListTextProps) {
  const lines = linesIn(csv)
  if (csv.length > shownLimit)
    return (
      <View className="stack stack--tight">
        <Notice icon="list">{words.pasteShort(lines)}</Notice>
        <FieldError error={error} />
        <Button wide disabled={busy} onPress={() => onChange('')}>
          {words.clear}
        </Button>
      </View>
    )
  return (
    <View>
      <TextArea
        label={words.paste}
        help={words.pasteHelp}
        value={csv}
        error={error}
        disabled={busy}
        onInput={onChange}
      />
      {lines > 1 ? <View className="field__help">{words.lines(lines)}</View> : null}
    </View>
  )
}

// The voice field alone on a page, as the form holds it.
import '@/ui/tokens.scss'
import '@/ui/base.scss'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { DraftVoice } from '@/features/requests/draft-voice'
import { VoiceField } from '@/features/requests/voice-field'
import { getPhoto } from '@/platform/photo-drawer'

const told = window as unknown as { voice: DraftVoice | null; bytesOf(path: string): Promise<number[] | null> }
told.bytesOf = async (path) => {
  const kept = await getPhoto(path)
  return kept ? [...new Uint8Array(await kept.arrayBuffer())] : null
}

function Page() {
  const [voice, setVoice] = useState<DraftVoice | null>(null)
  told.voice = voice
  return (
    <main className="screen screen--elder" style={{ padding: 16 }}>
      <h1>诉求</h1>
      <VoiceField value={voice} onChange={setVoice} />
    </main>
  )
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(<Page />)

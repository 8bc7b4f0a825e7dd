// What one may want next: to say something that troubles one, or to read the code at a door; and the larger layout.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { canScan, scan } from '@/platform/scan'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { setReading, useReading } from '@/ui/reading'
import { commonWords } from '@/ui/words/common'
import { homesWords } from '@/ui/words/homes'
import './homes-foot.scss'
import { routes } from '@/ui/routes'

interface HomesFootProps {
  /** Goes where the code leads; says whether it was one of ours. */
  readonly onScanned: (scanned: string) => boolean
}

export function HomesFoot({ onScanned }: HomesFootProps) {
  const { elder } = useReading()
  const [unknown, setUnknown] = useState(false)
  const read = async () => {
    const scanned = await scan()
    if (!scanned.ok) return
    setUnknown(!onScanned(scanned.value))
  }
  return (
    <>
      {unknown ? <Notice look="alert">{homesWords.codeUnknown}</Notice> : null}
      {canScan && !elder ? (
        <Button icon="scan" onPress={() => void read()}>
          {homesWords.scan}
        </Button>
      ) : null}
      <Button wide look="primary" icon="request" onPress={() => void Taro.navigateTo({ url: routes.newRequest })}>
        {homesWords.request}
      </Button>
    </>
  )
}

/** The visible way into elder mode, and out of it. */
export function ReadingEntry() {
  const { elder } = useReading()
  return (
    <Button look="quiet" icon="elder" onPress={() => setReading({ elder: !elder })}>
      {elder ? commonWords.elderLeave : commonWords.elderEntry}
    </Button>
  )
}

/** Somebody came by a code that is none of ours. */
export function CodeUnknown() {
  return (
    <View className="code-unknown">
      <Notice look="alert">{homesWords.codeUnknown}</Notice>
    </View>
  )
}

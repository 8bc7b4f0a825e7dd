// Messages about work: one by one, or gathered at hours the person chooses.
import { View } from '@tarojs/components'
import type { NoticeSettings } from '@core/accounts/notice-settings'
import { Card } from '@/ui/card'
import { ChoiceList, Tick } from '@/ui/choice'
import { noticesWords as words } from '@/ui/words/notices'

const options = [
  { value: 'digest', text: words.digest, note: words.digestNote },
  { value: 'each', text: words.each },
] as const

/** Before the morning's work, before noon, after the rest at noon, before the end of the day. */
const offered = [8 * 60 + 30, 11 * 60 + 30, 14 * 60, 17 * 60]

interface WorkNoticesProps {
  readonly settings: NoticeSettings
  readonly onChoose: (change: Partial<NoticeSettings>) => void
}

export function WorkNotices({ settings: { work, digestAt }, onChoose }: WorkNoticesProps) {
  const moments = [...new Set([...offered, ...digestAt])].sort((a, b) => a - b)
  const turn = (minute: number, on: boolean) =>
    onChoose({ digestAt: on ? [...digestAt, minute] : digestAt.filter((one) => one !== minute) })
  return (
    <Card title={words.work}>
      <View className="stack stack--tight">
        <View>{words.workHow}</View>
        <ChoiceList label={words.work} options={options} value={work} onChoose={(next) => onChoose({ work: next })} />
        {work === 'digest' ? (
          <>
            <View>{words.digestAt}</View>
            {moments.map((minute) => (
              <Tick
                key={minute}
                text={words.minute(minute)}
                on={digestAt.includes(minute)}
                onChange={(on) => turn(minute, on)}
              />
            ))}
          </>
        ) : null}
      </View>
    </Card>
  )
}

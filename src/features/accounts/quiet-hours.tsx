// Hours in which the phone keeps silent: the usual night, one's own, or none.
import { Text, View } from '@tarojs/components'
import { usualNotices, type NoticeSettings, type QuietHours } from '@core/accounts/notice-settings'
import { useState } from 'react'
import { Pressable } from '@/platform/elements'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { noticesWords as words } from '@/ui/words/notices'
import './quiet-hours.scss'

interface QuietHoursProps {
  readonly quiet: NoticeSettings['quiet']
  readonly onChoose: (quiet: NoticeSettings['quiet']) => void
}

const options = [
  { value: 'usual', text: words.usual },
  { value: 'own', text: words.own },
  { value: 'never', text: words.never },
] as const

export function QuietHoursCard({ quiet, onChoose }: QuietHoursProps) {
  const [own, setOwn] = useState(quiet !== null && !isUsual(quiet))
  const value = quiet === null ? 'never' : own || !isUsual(quiet) ? 'own' : 'usual'
  const choose = (next: (typeof options)[number]['value']) => {
    setOwn(next === 'own')
    if (next === 'never') onChoose(null)
    else if (next === 'usual' || quiet === null) onChoose(usualNotices.quiet)
  }
  return (
    <Card title={words.quiet}>
      <View className="stack stack--tight">
        <ChoiceList label={words.quiet} options={options} value={value} onChoose={choose} />
        {quiet && value === 'own' ? (
          <View>
            <Moment label={words.from} minute={quiet.from} onChange={(from) => onChoose({ ...quiet, from })} />
            <Moment
              label={quiet.from > quiet.to ? `${words.to}${words.nextDay}` : words.to}
              minute={quiet.to}
              onChange={(to) => onChoose({ ...quiet, to })}
            />
          </View>
        ) : null}
        <View className="quiet__note">{words.urgent}</View>
      </View>
    </Card>
  )
}

function isUsual({ from, to }: QuietHours): boolean {
  return from === usualNotices.quiet?.from && to === usualNotices.quiet.to
}

const stepMinutes = 30
const dayMinutes = 24 * 60

interface MomentProps {
  readonly label: string
  readonly minute: number
  readonly onChange: (minute: number) => void
}

/** Two big buttons instead of a wheel. */
function Moment({ label, minute, onChange }: MomentProps) {
  const step = (minutes: number) => () => onChange((minute + minutes + dayMinutes) % dayMinutes)
  return (
    <View className="quiet__moment">
      <Text className="quiet__label">{label}</Text>
      <Pressable className="quiet__step" label={words.earlier(label)} onPress={step(-stepMinutes)}>
        <Text>−</Text>
      </Pressable>
      <Text className="quiet__minute">{words.minute(minute)}</Text>
      <Pressable className="quiet__step" label={words.later(label)} onPress={step(stepMinutes)}>
        <Text>＋</Text>
      </Pressable>
    </View>
  )
}

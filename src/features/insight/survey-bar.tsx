// Chooses for whom, and how many minutes are near enough.
import { View } from '@tarojs/components'
import { profileIds } from '@core/walking/profile'
import { SegmentedControl } from '@/ui/choice'
import { coverageWords } from '@/ui/words/insight'
import { walkingWords } from '@/ui/words/walking'
import { minutesAllowed, type Survey } from './use-survey'

const profiles = profileIds.map((value) => ({ value, text: walkingWords.who[value] }))
const minutes = minutesAllowed.map((value) => ({ value, text: coverageWords.minutes(Number(value)) }))

export function SurveyBar({ survey }: { readonly survey: Survey }) {
  return (
    <View className="stack stack--tight">
      <SegmentedControl
        label={coverageWords.who}
        options={profiles}
        value={survey.profile}
        onChoose={(profile) => survey.ask({ profile })}
      />
      <SegmentedControl
        label={coverageWords.limit}
        options={minutes}
        value={survey.minutes}
        onChoose={(chosen) => survey.ask({ minutes: chosen })}
      />
    </View>
  )
}

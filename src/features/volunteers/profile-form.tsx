// What one says of oneself as a volunteer: by choice, and gone as soon as one likes.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayParts } from '@core/volunteers/team'
import type { ProfileView } from '@core/volunteers/volunteers-views'
import { nameLimit } from '@core/volunteers/volunteers-api'
import { useCommand } from '@/rpc/use-command'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import { chosenOf, type Answers, type FormField } from '@/ui/form-field'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { activityWords, dayPartWords } from '@/ui/words/volunteers'
import { hoursWords as words } from '@/ui/words/volunteers-hours'
import { skillsIn } from './skills-in'
import './volunteers.scss'

const nothing = {} as const

export function ProfileCard() {
  const query = useQuery('volunteers', 'profile', nothing)
  const [saved, setSaved] = useState<ProfileView>()
  const [editing, setEditing] = useState(false)
  const command = useCommand('volunteers', 'saveProfile')
  const profile = saved ?? query.data
  if (!profile) return null
  async function keep(next: Parameters<typeof command.run>[0]['profile']): Promise<boolean> {
    const result = await command.run({ profile: next })
    if (result.ok) setSaved(result.value)
    return result.ok
  }
  if (editing)
    return (
      <FieldsForm
        place="volunteers.profile"
        title={words.profile}
        help={words.profileLead}
        fields={fields}
        first={answersOf(profile)}
        refusal={command.refusal}
        busy={command.busy}
        send={words.save}
        onSend={async (answers) => {
          const isKept = await keep(profileOf(answers))
          if (isKept) setEditing(false)
          return isKept
        }}
        onClose={() => setEditing(false)}
      />
    )
  return (
    <Card title={words.profile}>
      <View className="stack stack--tight">
        {profile.kept ? <Said profile={profile} /> : <View className="field__help">{words.profileLead}</View>}
        {saved ? <Notice icon="check">{saved.kept ? words.kept : words.takenBack}</Notice> : null}
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        <Button wide onPress={() => setEditing(true)}>
          {profile.kept ? words.editAgain : words.edit}
        </Button>
        {profile.kept ? (
          <Button wide look="quiet" busy={command.busy} onPress={() => void keep(null)}>
            {words.takeBack}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

function Said({ profile: { name, skills, times } }: { readonly profile: ProfileView }) {
  return (
    <>
      <View className="volunteers__name">{name}</View>
      {skills.length === 0 ? null : <View>{activityWords.list(skills)}</View>}
      {times.length === 0 ? null : (
        <View className="field__help">{activityWords.list(times.map((time) => dayPartWords[time]))}</View>
      )}
    </>
  )
}

const fields: readonly FormField[] = [
  { kind: 'line', name: 'name', label: words.name, hint: activityWords.nameHint, most: nameLimit },
  { kind: 'line', name: 'skills', label: words.skills, hint: words.skillsHint, most: 100 },
  {
    kind: 'many',
    name: 'times',
    label: words.times,
    options: dayParts.map((value) => ({ value, text: dayPartWords[value] })),
  },
]

function answersOf({ name, skills, times }: ProfileView): Answers {
  return { name, skills: activityWords.list(skills), times: times.join(',') }
}

function profileOf(answers: Answers) {
  const chosen = chosenOf(answers, 'times')
  return {
    name: answers.name ?? '',
    skills: skillsIn(answers.skills),
    times: dayParts.filter((time) => chosen.includes(time)),
  }
}

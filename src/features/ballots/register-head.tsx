// What a register is: of where, how many may vote by it, since when.
import { View } from '@tarojs/components'
import type { RegisterView } from '@core/ballots/ballots-api'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { formatDay } from '@/ui/time'
import { registerKindWords, registerWords as words } from '@/ui/words/ballot-registers'
import { claimedText } from './registers-list'
import { grouped, squareMetres } from './shares'
import './ballots.scss'

export function RegisterHead({ register, now }: { readonly register: RegisterView; readonly now: number }) {
  const { name, kind, scopeName, versions } = register
  const newest = versions.at(-1)
  return (
    <Card title={name} aside={<Tag look="outline">{registerKindWords[kind].text}</Tag>}>
      <View className="stack stack--tight">
        {scopeName === '' ? null : <View className="ballot__text">{scopeName}</View>}
        {newest ? (
          <>
            <View className="ballot__text">
              {kind === 'owners'
                ? words.owners(grouped(newest.electors), grouped(newest.units))
                : words.people(grouped(newest.electors))}
            </View>
            {newest.area > 0 ? <View className="ballot__text">{words.area(squareMetres(newest.area))}</View> : null}
            <View className="ballot__text">{claimedText(register)}</View>
            <View className="ballot__note">
              {words.version(newest.version, formatDay(newest.at, now), newest.byName)}
            </View>
          </>
        ) : null}
      </View>
    </Card>
  )
}

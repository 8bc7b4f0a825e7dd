// What the parties agreed on: the text, who said yes, what each owes by when, and whether it was kept.
import { View } from '@tarojs/components'
import type { MatterView } from '@core/councils/councils-api'
import type { Agreement, Instalment } from '@core/councils/matter'
import { Heading } from '@/platform/elements'
import { Card } from '@/ui/card'
import { Tag, type TagLook } from '@/ui/tag'
import { formatDay, formatMoment } from '@/ui/time'
import { agreementStateWords, councilWords } from '@/ui/words/councils'
import { yuanText } from './yuan'
import './councils.scss'

const words = councilWords.one
const looks: Readonly<Record<Agreement['state'], TagLook>> = {
  proposed: 'strong',
  refused: 'outline',
  agreed: 'soft',
  kept: 'soft',
  broken: 'alert',
}

interface AgreementCardProps {
  readonly agreement: Agreement
  readonly parties: MatterView['parties']
  readonly title: string
  readonly now: number
}

export function AgreementCard({ agreement, parties, title, now }: AgreementCardProps) {
  const { text, breachClause, consents, instalments, state } = agreement
  return (
    <Card title={title} aside={<Tag look={looks[state]}>{agreementStateWords[state]}</Tag>}>
      <View className="stack stack--tight">
        <View className="council__said">{text}</View>
        {breachClause === '' ? null : <View className="council__text">{`${words.breachClause}：${breachClause}`}</View>}
        <Heading level={3} className="council__note">
          {words.consents}
        </Heading>
        {consents.map(({ partyId, partyName, at }) => (
          <View key={partyId} className="council__text">
            {`${partyName}：${at > 0 ? words.consented(formatMoment(at, now)) : words.waiting}`}
          </View>
        ))}
        {instalments.length === 0 ? null : (
          <Heading level={3} className="council__note">
            {words.instalments}
          </Heading>
        )}
        {instalments.map((instalment) => (
          <InstalmentLine key={instalment.id} instalment={instalment} parties={parties} now={now} />
        ))}
      </View>
    </Card>
  )
}

interface InstalmentLineProps {
  readonly instalment: Instalment
  readonly parties: MatterView['parties']
  readonly now: number
}

function InstalmentLine({ instalment, parties, now }: InstalmentLineProps) {
  const { what, partyId, amountFen, dueAt } = instalment
  const who = parties.find(({ id }) => id === partyId)?.name ?? ''
  const money = amountFen > 0 ? words.money(yuanText(amountFen)) : ''
  return (
    <View className="council__part">
      <View className="council__text">{[what, money].filter(Boolean).join('，')}</View>
      <View className="council__line">
        <View className="council__note">{words.due(who, formatDay(dueAt, now))}</View>
        <KeptTag instalment={instalment} now={now} />
      </View>
      {instalment.breachedAt > 0 && instalment.keptAt === 0 ? (
        <View className="council__text">{words.breached(instalment.breachText)}</View>
      ) : null}
    </View>
  )
}

function KeptTag({ instalment: { keptAt, breachedAt, dueAt }, now }: Omit<InstalmentLineProps, 'parties'>) {
  if (keptAt > 0) return <Tag>{words.kept(formatDay(keptAt, now))}</Tag>
  if (breachedAt > 0) return <Tag look="alert">{words.breached('')}</Tag>
  return dueAt <= now ? <Tag look="alert">{words.overdue}</Tag> : <Tag look="outline">{words.notDue}</Tag>
}

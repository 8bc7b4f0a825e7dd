// What is posted on the notice board before voting begins: all that was announced, and the fingerprint that holds it.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { DecisionView } from '@core/ballots/ballots-api'
import { Heading, Picture } from '@/platform/elements'
import { phone } from '@/platform/phone'
import { canPrint, printPage } from '@/platform/print'
import { qrPicture } from '@/platform/qr-picture'
import { siteOrigin } from '@/platform/site-origin'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { routes } from '@/ui/routes'
import { formatFull } from '@/ui/time'
import { announceWords, noticeWords as words, ruleWords } from '@/ui/words/ballot-desk'
import { grouped, squareMetres } from './shares'
import './ballots.scss'
import './ballot-desk.scss'

export function PostedNotice({ view }: { readonly view: DecisionView }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await phone.copy(view.announcement))
  return (
    <>
      <Card title={words.title}>
        <View className="stack">
          <View className="ballot__text">{words.help}</View>
          {canPrint ? (
            <Button look="primary" wide onPress={printPage}>
              {words.print}
            </Button>
          ) : null}
          <Button wide onPress={() => void copy()}>
            {copied ? words.copied : words.copy}
          </Button>
        </View>
      </Card>
      <NoticePaper view={view} />
    </>
  )
}

function NoticePaper({ view }: { readonly view: DecisionView }) {
  const { question, options, rule, mode, electorate, opensAt, closesAt, announcement } = view
  const { registerName, heads, area } = electorate
  return (
    <View className="ballot-paper printed">
      <Heading level={2} className="ballot-paper__title">
        {words.heading}
      </Heading>
      <Line name={words.question}>{question}</Line>
      <Line name={words.options}>{options.map(({ text }) => text).join('、')}</Line>
      <Line name={words.rule}>{`${ruleWords[rule.id]}。${rule.source}`}</Line>
      <Line name={words.mode}>{mode === 'open' ? announceWords.open : announceWords.secret}</Line>
      <Line name={words.who}>{words.whoText(registerName, grouped(heads), area === 0 ? '' : squareMetres(area))}</Line>
      <Line name={words.from}>{formatFull(opensAt)}</Line>
      <Line name={words.until}>{formatFull(closesAt)}</Line>
      <View className="ballot-paper__line">
        <View className="ballot-paper__name">{words.fingerprint}</View>
        <View className="ballot-desk__hash">{groupsOf(announcement)}</View>
      </View>
      <WayThere id={view.id} />
    </View>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <View className="ballot-paper__line">
      <View className="ballot-paper__name">{name}</View>
      <View className="ballot-paper__strong">{children}</View>
    </View>
  )
}

/** Only where there is a site that a phone's own camera can open. */
function WayThere({ id }: { readonly id: string }) {
  const origin = siteOrigin()
  const picture = useMemo(() => qrPicture(`${origin}/#${routes.decision(id)}`), [origin, id])
  if (origin === '') return null
  return (
    <>
      <Picture src={picture} alt={words.qr} className="ballot-paper__qr" />
      <View className="ballot-paper__line">{words.scan}</View>
    </>
  )
}

/** Compared by eye: groups of eight. */
function groupsOf(hash: string): string {
  return (hash.match(/.{1,8}/g) ?? []).join(' ')
}

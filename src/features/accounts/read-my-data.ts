// Everything kept about one account as sections to read, and the same as plain text to copy.
import type { PersonalData } from '@core/accounts/accounts-api'
import { serviceSections } from '@core/accounts/service-data'
import { formatFull, formatMinute } from '@/ui/time'
import { messageWords } from '@/ui/words/messages'
import { myDataWords as words } from '@/ui/words/my-data'

export interface DataFact {
  readonly label: string
  readonly value: string
}

export interface DataEntry {
  /** Empty where the section has one entry only. */
  readonly title: string
  readonly facts: readonly DataFact[]
}

export interface DataSection {
  readonly title: string
  readonly entries: readonly DataEntry[]
}

export function readMyData(data: PersonalData): readonly DataSection[] {
  return [
    { title: words.account, entries: accountOf(data) },
    { title: words.notices, entries: noticesOf(data) },
    { title: words.contacts, entries: contactsOf(data) },
    { title: words.requests, entries: data.requests.map(requestOf) },
    { title: words.meToos, entries: data.meToos.filter(({ stands }) => stands === 1).map(({ at }) => line('', formatFull(at))) }, // prettier-ignore
    { title: words.offers, entries: data.offers.map(offerOf) },
    ...councilsOf(data),
    ...serviceOf(data),
    { title: words.looks, entries: data.contactReads.map(({ readerName, at }) => line(readerName, formatFull(at))) },
    { title: words.messages, entries: data.messages.map(({ kind, params, at }) => line(messageWords[kind](params), formatFull(at))) }, // prettier-ignore
  ]
}

export function textOf(sections: readonly DataSection[]): string {
  return sections.map((section) => [`【${section.title}】`, ...linesOf(section)].join('\n')).join('\n\n')
}

function linesOf({ entries }: DataSection): readonly string[] {
  if (entries.length === 0) return [words.none]
  return entries.flatMap(({ title, facts }) => [
    ...(title === '' ? [] : [title]),
    ...facts.map(({ label, value }) => (label === '' ? value : `${label}：${value}`)),
  ])
}

function line(title: string, value: string): DataEntry {
  return { title, facts: [{ label: '', value }] }
}

function accountOf({ account }: PersonalData): readonly DataEntry[] {
  if (!account) return []
  const consents = account.consents.map(({ kind, by, at }) => ({ label: words.consent[kind], value: `${formatFull(at)}，${words.by[by]}` })) // prettier-ignore
  return [{ title: '', facts: [{ label: words.since, value: formatFull(account.createdAt) }, ...consents] }]
}

function noticesOf({ noticeSettings: { quiet, left } }: PersonalData): readonly DataEntry[] {
  const hours = quiet ? words.quietHours(formatMinute(quiet.from), formatMinute(quiet.to)) : words.quietNone
  return [{ title: '', facts: said([[words.quiet, hours], [words.left, words.leftTimes(left)]]) }] // prettier-ignore
}

function contactsOf({ contacts }: PersonalData): readonly DataEntry[] {
  return contacts.map(({ name, phone, about }) => ({
    title: '',
    facts: said([
      [words.name, name],
      [words.phone, phone],
      [words.aboutName, about?.name],
      [words.aboutPhone, about?.phone],
      [words.relation, about?.relation],
    ]),
  }))
}

function offerOf({ name, phone, text, at }: PersonalData['offers'][number]): DataEntry {
  return { title: formatFull(at), facts: said([[words.name, name], [words.phone, phone], [words.description, text]]) } // prettier-ignore
}

function councilsOf({ councils }: PersonalData): readonly DataSection[] {
  const judged = councils.opinions.reduce((sum, { stances }) => sum + Object.keys(stances).length, 0)
  return [
    { title: words.matters, entries: councils.matters.map(({ title, text, raisedAt }) => ({ title, facts: said([[words.at, formatFull(raisedAt)], [words.description, text]]) })) }, // prettier-ignore
    {
      title: words.parties,
      entries: councils.parties.map(({ matter, party }) => line('', words.party(matter, party))),
    },
    { title: words.talk, entries: councils.statements.map(({ text, at }) => line(text, formatFull(at))) },
    { title: words.stances, entries: judged === 0 ? [] : [line('', words.stanceCount(judged))] },
    { title: words.signIns, entries: councils.signIns.map(({ at }) => line('', formatFull(at))) },
    { title: words.ratings, entries: councils.ratings.map(({ rating, comment, at }) => ({ title: words.rating[rating], facts: said([['', comment], [words.at, formatFull(at)]]) })) }, // prettier-ignore
    { title: words.electorClaims, entries: councils.electorClaims.map(({ registerName, claimedAt, units, names }) => ({ title: registerName, facts: said([[words.at, formatFull(claimedAt)], [words.ownUnits, units.join('、')], [words.name, names.join('、')]]) })) }, // prettier-ignore
    { title: words.votes, entries: councils.votes.map(({ title, choice, at }) => line(`${title}：${choice}`, formatFull(at))) }, // prettier-ignore
    { title: words.slips, entries: councils.slips.map(({ title, by }) => line(title, words.slipsBy[by])) },
    { title: words.proxies, entries: councils.proxies.map(({ title, side, at }) => line(`${title}：${words.proxySide[side]}`, formatFull(at))) }, // prettier-ignore
  ]
}

/** Only what there is: most people have nothing of most of it. */
function serviceOf({ service }: PersonalData): readonly DataSection[] {
  return serviceSections
    .map((section) => service.filter((one) => one.section === section))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      title: words.service[lines[0]?.section ?? 'visits'],
      entries: lines.map(({ text, at }) => line(text, formatFull(at))),
    }))
}

/** As the store keeps it: read with care, since the copy holds more than any screen shows. */
function requestOf(request: unknown): DataEntry {
  const told = partsOf(request)
  const place = partsOf(told.place)
  const photos = listOf(told.photos).length
  const answers = listOf(told.log)
    .map(partsOf)
    .filter((fact) => fact.type === 'answered')
  return {
    title: wordsOf(told.serviceName),
    facts: said([
      [words.at, typeof told.submittedAt === 'number' ? formatFull(told.submittedAt) : ''],
      [words.description, wordsOf(told.description)],
      [words.place, positionOf(place.position)],
      [words.placeNote, wordsOf(place.note)],
      [words.photos, photos > 0 ? words.photoCount(photos) : ''],
      ...answers.map((fact) => [words.answer, wordsOf(fact.text)] as const),
    ]),
  }
}

function said(facts: readonly (readonly [label: string, value: string | undefined])[]): readonly DataFact[] {
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function positionOf(position: unknown): string {
  const { lng, lat } = partsOf(position)
  return typeof lng === 'number' && typeof lat === 'number' ? `${lat.toFixed(5)}, ${lng.toFixed(5)}` : ''
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

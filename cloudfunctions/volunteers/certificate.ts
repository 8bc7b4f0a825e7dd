// A certificate of one's own hours, and whether a paper that somebody holds is one of ours. Nothing of it is kept.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { checkPeriod, dayOf, sealedText, type CertifiedHours } from '@core/volunteers/certificate'
import { certificateWords } from '@core/volunteers/certificate-words'
import { drawCertificate } from '@core/volunteers/draw-certificate'
import type { volunteersApi } from '@core/volunteers/volunteers-api'
import type { CertificateFile } from '@core/volunteers/volunteers-views'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { houseKey } from '../_kit/house-key'
import type { Store } from '../_kit/store'
import { ownLines, periodOf, sumOf } from './hours'

type Input<Name extends 'certificate' | 'checkCertificate'> = InputOf<(typeof volunteersApi)[Name]>

export async function certificate(input: Input<'certificate'>, context: Context): Promise<Result<CertificateFile>> {
  const { store, effects, now } = context
  const { from, until } = input
  const period = checkPeriod(from, until)
  if (!period.ok) return period
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const name = await certifiedName(context)
  if (name === '') return refuse('conflict', 'certificate.name-needed')
  // What is still going on stands on the next paper.
  const lines = (await ownLines(periodOf(from, until), context)).filter(({ endsAt }) => endsAt <= now)
  if (lines.length === 0) return refuse('conflict', 'certificate.nothing')
  const certified: CertifiedHours = { name, from, until, minutes: sumOf(lines), issuedOn: dayOf(now) }
  const code = await codeOf(certified, store)
  const { name: issuer, demo } = map.district
  const pdf = await effects.papers.print(drawCertificate({ ...certified, lines, issuer, code, demo }))
  const fileName = certificateWords.fileName(from, until)
  return ok({ ...certified, code, fileName, pdf: Buffer.from(pdf).toString('base64') })
}

export async function checkCertificate(
  { code, ...certified }: Input<'checkCertificate'>,
  { store }: Context,
): Promise<Result<{ readonly genuine: boolean }>> {
  const made = Buffer.from(await codeOf(certified, store))
  const given = Buffer.from(code)
  return ok({ genuine: made.length === given.length && timingSafeEqual(made, given) })
}

/** The organisation's own name for its people; for residents as they call themselves. */
async function certifiedName({ store, caller }: Context): Promise<string> {
  if (caller.name !== '') return caller.name
  const profile = await store.get('volunteerProfiles', caller.accountId)
  if (profile && profile.name !== '') return profile.name
  const equals = { accountId: caller.accountId, came: 1 } as const
  const latest = await store.query('signUps', { index: 'accountCame', equals, order: 'desc', limit: 1 })
  return latest.items[0]?.name ?? ''
}

/** Without letters that look like digits, since people type it. 60 bits. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLength = 12

async function codeOf(certified: CertifiedHours, store: Store): Promise<string> {
  const seal = createHmac('sha256', await houseKey(store, 'certificates'))
    .update(sealedText(certified))
    .digest()
  return [...seal.subarray(0, codeLength)].map((byte) => letters[byte % letters.length]).join('')
}

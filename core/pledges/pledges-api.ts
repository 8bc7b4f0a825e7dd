// What a client may ask about posts, families in need and problems.
import * as v from 'valibot'
import { walkerInput } from '@core/homes/walker'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { staffRoles } from '@core/kernel/role'
import { cursor, epochMs, id, newId, phone, position, text } from '@core/kernel/schema'
import type { Who } from '@core/kernel/who-may'
import { consentWays, speakers, spokenWays } from './family'
import { adopterRoles, pledgeKinds } from './pledge'
import type { FamilyLetter, FamilyReach, FamilyView, MyPledges, OurFamily, PledgeRow, PostView, ProblemView, WorkOffer } from './pledges-views' // prettier-ignore
import { mostSeats } from './post'
import { timeParts } from './times'

export const pledgePageSize = 20
export const titleLimit = 40
export const textLimit = 500
export const labelLimit = 60
export const markLimit = 20
export const saidLimit = 500
export const reasonLimit = 200
export const mostWords = 8

const owner: Who = { is: 'owner' }
const staff: Who = { is: 'holder', roles: staffRoles, over: 'thing' }
const anyStaff: Who = { is: 'holder', roles: staffRoles, over: 'anything' }
const adopter: Who = { is: 'holder', roles: adopterRoles, over: 'anything' }

/** Skills and needs: a few short words. */
const words = v.pipe(
  v.array(text(1, 12), 'input.words'),
  v.maxLength(mostWords, 'input.words'),
  v.check((all) => new Set(all).size === all.length, 'input.words'),
)
const times = v.pipe(
  v.array(v.picklist(timeParts, 'input.times'), 'input.times'),
  v.maxLength(timeParts.length, 'input.times'),
  v.check((all) => new Set(all).size === all.length, 'input.times'),
)
const seats = v.pipe(
  v.number('input.seats'),
  v.integer('input.seats'),
  v.minValue(1, 'input.seats'),
  v.maxValue(mostSeats, 'input.seats'),
)
const kind = v.picklist(pledgeKinds, 'input.filter')
/** Of somebody whom the organisation does not name; those whom it names are known. */
const name = v.optional(text(0, 20), '')
const command = { id, commandId: newId }
const post = { title: text(2, titleLimit), text: text(0, textLimit), placeId: id, skills: words, times, hours: text(0, 60), seats } // prettier-ignore
const reach = { name: text(1, 20), phone, address: text(2, 80) }
const code = v.pipe(
  v.string('input.family-code'),
  v.transform((value) => value.toUpperCase().replace(/^F=/, '').replace(/[\s-]/g, '')),
  v.regex(/^[2-9A-HJKLMNP-Z]{10}$/, 'input.family-code'),
)

export const pledgesApi = {
  /** What can be taken on, the best fitting first. Families only for party members; others find none. */
  offers: procedure<Page<WorkOffer>>()({
    who: [owner],
    input: v.object({
      kind,
      position: v.optional(position),
      walker: walkerInput,
      skills: v.optional(words, []),
      times: v.optional(times, []),
      cursor,
    }),
  }),
  post: procedure<PostView>()({ who: [owner], input: v.object({ id }) }),
  family: procedure<FamilyView>()({ who: [adopter, anyStaff], input: v.object({ id }) }),
  problem: procedure<ProblemView>()({ who: [owner], input: v.object({ id }) }),
  mine: procedure<MyPledges>()({ who: [owner], input: v.object({}) }),

  // For staff over the unit.
  /** What a unit and those below it offer. `open`: under way; `over`: closed or withdrawn. Newest first. */
  postsOf: procedure<Page<PostView>>()({ who: [staff], input: listed() }),
  familiesOf: procedure<Page<FamilyView>>()({ who: [staff], input: listed() }),
  problemsOf: procedure<Page<ProblemView>>()({ who: [staff], input: listed() }),
  /** Those who took one on, by when they did. */
  pledgesOf: procedure<readonly PledgeRow[]>()({ who: [staff], input: v.object({ kind, ofId: id }) }),

  offerPost: procedure<PostView>()({ who: [staff], input: v.object({ id: newId, unitId: id, ...post }) }),
  /** Fewer seats than are held are refused. */
  changePost: procedure<PostView>()({ who: [staff], input: v.object({ id, ...post }) }),
  /** Ends the terms of all who hold it. */
  closePost: procedure<PostView>()({ who: [staff], input: v.object({ id }) }),
  takePost: procedure<PostView>()({ who: [owner], input: v.object({ id, name }) }),
  /** In the last month of a term: another one. */
  renewPost: procedure<PostView>()({ who: [owner], input: v.object({ id }) }),
  /** At any time, no reason asked. */
  leavePost: procedure<PostView>()({ who: [owner], input: v.object({ id }) }),

  /** Both consents are the family's own, given before. Entered again under the same id, it has a new code. */
  enterFamily: procedure<FamilyLetter>()({
    who: [staff],
    input: v.object({
      id: newId,
      unitId: id,
      placeId: id,
      label: text(4, labelLimit),
      needs: v.pipe(words, v.minLength(1, 'input.words')),
      /** Of the staff's own, to know to which door the letter goes. Told to staff over the unit and to the family. */
      mark: v.optional(text(0, markLimit), ''),
      consent: v.object({
        how: v.picklist(consentWays, 'input.family-consent'),
        agreed: v.literal(true, 'input.family-consent'),
        /** Asked for apart. */
        agreedSensitive: v.literal(true, 'input.family-consent'),
      }),
      contact: v.object(reach),
    }),
  }),
  /** Puts another in its place; nothing of either is answered. */
  changeFamilyContact: procedure<FamilyView>()({ who: [staff], input: v.object({ id, contact: v.object(reach) }) }),
  /** A new letter: the old code is void, and so is the hold of whoever took it up. */
  renewCode: procedure<FamilyLetter>()({ who: [staff], input: v.object({ id }) }),
  claimFamily: procedure<OurFamily>()({ who: [owner], input: v.object({ code }) }),
  /** Usually one; empty for everybody else. */
  ourFamily: procedure<readonly OurFamily[]>()({ who: [owner], input: v.object({}) }),
  askFamily: procedure<FamilyView>()({ who: [adopter], input: v.object(command) }),
  /** By the family, on its own phone. */
  answerFamily: procedure<OurFamily>()({ who: [owner], input: v.object({ pledgeId: id, agrees: v.boolean('input.malformed') }) }), // prettier-ignore
  /** The family's spoken word, written down by staff. `saidAt` is now where it is left out. */
  recordAnswer: procedure<FamilyView>()({
    who: [staff],
    input: v.object({
      pledgeId: id,
      agrees: v.boolean('input.malformed'),
      who: v.picklist(speakers, 'input.filter'),
      how: v.picklist(spokenWays, 'input.filter'),
      saidAt: v.optional(epochMs),
    }),
  }),
  /** Only for whom the family agreed to, only as long as it does; the family sees each look. */
  contact: procedure<FamilyReach>()({ who: [adopter], input: v.object({ pledgeId: id, commandId: newId }) }),
  /** By whoever took it on; of a family also by the family, or by staff in its name. No reason asked. */
  endPledge: procedure<{ readonly ended: true }>()({ who: [owner], input: v.object({ pledgeId: id }) }),
  /** By the family, or by staff in its name: the contact is blank, and every pledge has ended. */
  withdrawFamily: procedure<{ readonly withdrawn: true }>()({ who: [owner], input: v.object({ id }) }),

  /** From a request of the unit, title and text may be empty: then they are the request's, masked. */
  openProblem: procedure<ProblemView>()({
    who: [staff],
    input: v.object({
      id: newId,
      unitId: id,
      placeId: id,
      requestId: v.optional(id),
      title: text(0, titleLimit),
      text: text(0, textLimit),
      skills: words,
    }),
  }),
  /** For oneself, or as its liaison for a partner unit. */
  takeProblem: procedure<ProblemView>()({ who: [owner], input: v.object({ id, partnerUnitId: v.optional(id), name }) }),
  noteProgress: procedure<ProblemView>()({ who: [owner], input: v.object({ ...command, text: text(1, saidLimit) }) }),
  solved: procedure<ProblemView>()({ who: [owner], input: v.object({ ...command, text: text(1, saidLimit) }) }),
  check: procedure<ProblemView>()({
    who: [staff],
    input: v.object({ ...command, done: v.boolean('input.malformed'), reason: text(0, reasonLimit) }),
  }),
  closeProblem: procedure<ProblemView>()({
    who: [staff],
    input: v.object({ ...command, reason: text(2, reasonLimit) }),
  }),
}

function listed() {
  return v.object({ unitId: id, view: v.picklist(['open', 'over'], 'input.filter'), cursor })
}

// Tampering with everything around the ballots: electorate, rule, question, slips, tally, times, and the file's own form.
import { generateKeyPairSync } from 'node:crypto'
import { spki } from '../../core/ballots/given-result'
import { absent, choice, first, open, openBallot, secret, strange, type Tampering } from './tampering'

export const frameTamperings: readonly Tampering[] = [
  open('a wrong root', 'root', (file) => (file.root = 'a'.repeat(64))),
  open('an elector gets a second head', 'electorate tally', (file) => (absent(file).heads = 2)),
  open('an elector gets more area', 'electorate tally', (file) => (absent(file).area += 1)),
  open('an elector loses area, another gets it', 'electorate tally', (file) => {
    const [one, other] = file.ballots.map((ballot) => file.electorate.list.find(({ mark }) => 'mark' in ballot && mark === ballot.mark)) // prettier-ignore
    if (one && other) [one.area, other.area] = [one.area - 1, other.area + 1]
  }),
  open('a mark is altered', 'electorate ballots tally', (file) => (first(file.electorate.list).mark = '0'.repeat(64))),
  open('an elector is added', 'electorate tally', (file) => file.electorate.list.push({ mark: 'f'.repeat(64), heads: 1, area: 5000 })), // prettier-ignore
  open('an elector is removed', 'electorate tally', (file) => {
    file.electorate.list.splice(file.electorate.list.indexOf(absent(file)), 1)
  }),
  open('an elector stands twice', 'electorate tally', (file) => file.electorate.list.push(absent(file))),
  open('the list of electors is in another order', 'electorate', (file) => file.electorate.list.reverse()),
  open('the sums of the electorate are altered', 'electorate announcement', (file) => (file.electorate.area -= 1)),
  open('the root of the electorate is altered', 'electorate announcement', (file) => (file.electorate.root = 'b'.repeat(64))), // prettier-ignore
  open('the threshold is lowered', 'rule announcement', (file) => (file.decision.rule.threshold = { num: 1, den: 3, strict: true })), // prettier-ignore
  open('more than half becomes half', 'rule announcement', (file) => (file.decision.rule.threshold.strict = false)),
  open('the quorum is dropped', 'rule announcement', (file) => (file.decision.rule.quorum = { area: null, heads: null })), // prettier-ignore
  open('only heads are counted', 'rule announcement', (file) => (file.decision.rule.measure = 'heads')),
  open('the article is another', 'rule announcement', (file) => (file.decision.rule.source = '议事规则')),
  open('the rule is another', 'rule announcement', (file) => (file.decision.rule.id = 'simpleMajority')),
  open('the subject is another item of the law', 'rule announcement', (file) => (file.decision.subject = 'managementRules')), // prettier-ignore
  secret('a weighty matter passes for an ordinary one', 'rule announcement outcome', (file) => {
    file.decision.subject = 'useRepairFund'
    file.tally.outcome = { kind: 'adopted', optionId: 'no' }
  }),
  open('voting ended before it began', 'times announcement', (file) => (file.decision.closesAt = file.decision.opensAt - 1)), // prettier-ignore
  open('voting was prolonged beyond the result', 'times announcement', (file) => (file.decision.closesAt = file.publishedAt + 1)), // prettier-ignore
  open('the time of opening is another', 'announcement', (file) => (file.decision.opensAt += 1000)),
  open('published before the end', 'times', (file) => (file.publishedAt = file.decision.closesAt - 1)),
  open('the question is another', 'announcement', (file) => (file.decision.question += '？')),
  open('the texts of two options are swapped', 'announcement', (file) => {
    const [yes, no] = file.decision.options
    if (yes && no) [yes.text, no.text] = [no.text, yes.text]
  }),
  open('an option is added', 'announcement options tally', (file) =>
    file.decision.options.push({ id: 'maybe', text: '再说' }),
  ),
  open('an option stands twice', 'format announcement options tally', (file) => file.decision.options.push({ id: 'yes', text: '同意' })), // prettier-ignore
  open('the text of what a yes adopts is altered', 'announcement', (file) => (first(file.decision.matterOptions).text += '五年')), // prettier-ignore
  open('its cost is altered', 'announcement', (file) => (first(file.decision.matterOptions).costFen += 1)),
  open('what follows from it is altered', 'announcement', (file) => (first(file.decision.matterOptions).consequences = '无')), // prettier-ignore
  open('a yes adopts another option', 'announcement options', (file) => (file.decision.optionId = 'option-2')),
  open('a yes adopts nothing of the matter', 'announcement options', (file) => (file.decision.optionId = '')),
  open('another option is put in its place', 'announcement', (file) => {
    file.decision.optionId = 'option-2'
    first(file.decision.matterOptions).id = 'option-2'
  }),
  open('an option of the matter is added', 'announcement options', (file) => file.decision.matterOptions.push({ ...first(file.decision.matterOptions), id: 'option-2' })), // prettier-ignore
  open('no option of the matter is left', 'announcement options', (file) => file.decision.matterOptions.pop()),
  choice('an option that is chosen gets another text', 'announcement', (file) => (first(file.decision.matterOptions).text = '照旧')), // prettier-ignore
  choice('an option has another title on the ballot', 'announcement options', (file) => (first(file.decision.options).text = '丙')), // prettier-ignore
  choice('the texts of two options are swapped', 'announcement', (file) => {
    const [one, other] = file.decision.matterOptions
    if (one && other) [one.text, other.text] = [other.text, one.text]
  }),
  choice('the options stand in another order', 'announcement options', (file) => file.decision.matterOptions.reverse()),
  choice('one of several is said to be asked', 'announcement options', (file) => (file.decision.optionId = 'option-1')),
  open('the announcement is another', 'announcement', (file) => (file.announcement = 'c'.repeat(64))),
  open('a sum of the tally is altered', 'tally', (file) => (first(file.tally.options).heads += 1)),
  open('an area of the tally is altered by 0.01 m²', 'tally', (file) => (file.tally.participants.area += 1)),
  open('the options of the tally are in another order', 'tally', (file) => file.tally.options.reverse()),
  open('the electorate in the tally is smaller', 'tally', (file) => (file.tally.electorate.heads -= 1)),
  open('the outcome is altered', 'outcome', (file) => (file.tally.outcome = { kind: 'notAdopted' })),
  open('another option is adopted', 'outcome', (file) => (file.tally.outcome = { kind: 'adopted', optionId: 'no' })),
  open('the quorum is denied', 'outcome', (file) => {
    Object.assign(file.tally, { quorumMet: false, outcome: { kind: 'noQuorum' } })
  }),
  open('slips are handed out in an open vote', 'slips', (file) => file.issued.push({ kind: 'h', phone: 1, paper: 0 })),
  secret('fewer slips handed out than cast', 'ballots', (file) => (first(file.issued).phone = 1)),
  secret('papers handed out where areas count', 'slips', (file) => (first(file.issued).paper = 1)),
  secret('more slips handed out than there are electors', 'slips', (file) => (first(file.issued).phone += 5)),
  secret('a kind of slip is missing from those handed out', 'slips ballots', (file) => file.issued.shift()),
  secret('a kind of slip is added', 'announcement slips', (file) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    file.decision.kinds.push({ id: 'a20', heads: 0, area: 2 ** 20, publicKey: spki(privateKey) })
    file.issued.push({ kind: 'a20', phone: 0, paper: 0 })
  }),
  secret('a slip weighs more than its name says', 'announcement slips', (file) => (first(file.decision.kinds).heads = 2)), // prettier-ignore
  secret('two kinds share one key', 'announcement slips ballots', (file) => {
    const [heads, area] = file.decision.kinds
    if (heads && area) area.publicKey = heads.publicKey
  }),
  secret('the key of a kind is too weak', 'announcement slips ballots', (file) => {
    first(file.decision.kinds).publicKey = spki(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)
  }),
  secret('secret becomes open', 'announcement slips ballots', (file) => (file.decision.mode = 'open')),
  open('an unknown field', 'format', (file) => strange(file, 'note', 'x')),
  open('an unknown field deep inside', 'format announcement rule', (file) => strange(file.decision.rule.threshold, 'percent', 50)), // prettier-ignore
  open('a name beside a ballot', 'format', (file) => strange(openBallot(file, 0), 'name', '王某')),
  open('a field of a ballot by prototype', 'format', (file) => {
    Object.defineProperty(openBallot(file, 0), '__proto__', { value: { choice: 'no' }, enumerable: true })
  }),
  open('a field is missing', 'format outcome', (file) => strange(file.tally, 'quorumMet', undefined)),
  open('another format', 'format', (file) => strange(file, 'format', 'branch-home-result/2')),
  open('a number as text', 'format', (file) => strange(first(file.tally.options), 'heads', '5')),
  open('a negative area', 'format electorate tally', (file) => (absent(file).area = -1)),
  open('half a head', 'format tally', (file) => (first(file.tally.options).heads += 0.5)),
  open('a number larger than can be exact', 'format electorate tally outcome', (file) => (absent(file).area = 2 ** 60)),
  open('a number of 1e308', 'format electorate tally outcome', (file) => (absent(file).area = 1e308)),
  open('no number (NaN)', 'format tally', (file) => (file.tally.participants.area = NaN)),
  open('a list that is none', 'format ballots order root tally outcome', (file) =>
    strange(file, 'ballots', { length: 0 }),
  ),
  open('a ballot that is nothing', 'format ballots order root tally outcome', (file) =>
    strange(file.ballots, '0', null),
  ),
  open('half a character in the question', 'format announcement', (file) => (file.decision.question += '\ud83d')),
  open('a control character in an option', 'format announcement', (file) => (first(file.decision.options).text += '\u0000')), // prettier-ignore
  open('an option id in another script', 'format announcement options ballots tally outcome', (file) => (first(file.decision.options).id = 'уes')), // prettier-ignore
  open('a mark in capitals', 'format electorate ballots tally', (file) => {
    const elector = file.electorate.list.find(({ mark }) => mark !== mark.toUpperCase())
    if (elector) elector.mark = elector.mark.toUpperCase()
  }),
]

// Tampering with the ballots.
import { generateKeyPairSync } from 'node:crypto'
import { again, aPaper, aSlip, aToken, castWith } from '../../core/ballots/given-result'
import { absent, first, inOrder, open, openBallot, paper, secret, slip, thePaper, type Tampering } from './tampering'

export const ballotTamperings: readonly Tampering[] = [
  open('an open ballot is dropped', 'root tally', (file) => file.ballots.splice(2, 1)),
  open('the last ballot is dropped and the tally kept', 'root tally', (file) => file.ballots.pop()),
  open('all ballots are dropped', 'root tally outcome', (file) => (file.ballots = [])),
  open('a ballot is added for who did not vote', 'root tally outcome', (file) => {
    file.ballots.push({ mark: absent(file).mark, choice: 'no', revision: 1 })
    inOrder(file)
  }),
  open('a ballot is added for who is on no list', 'ballots root', (file) => {
    file.ballots.push({ mark: 'f'.repeat(64), choice: 'yes', revision: 1 })
    inOrder(file)
  }),
  open('an open choice is altered', 'root tally', (file) => {
    first(file.ballots.filter(({ choice }) => choice === 'no')).choice = 'abstain'
    inOrder(file)
  }),
  open('an open ballot changes hands', 'ballots root tally', (file) => {
    openBallot(file, 0).mark = openBallot(file, 1).mark
    inOrder(file)
  }),
  open('a revision is lowered', 'root', (file) => {
    first(file.ballots.filter(({ revision }) => revision === 2)).revision = 1
    inOrder(file)
  }),
  open('a revision of nought', 'format root', (file) => {
    openBallot(file, 0).revision = 0
    inOrder(file)
  }),
  open('a ballot is duplicated', 'ballots order root tally', (file) => file.ballots.splice(1, 0, openBallot(file, 0))),
  open('two ballots are swapped', 'order root', (file) => file.ballots.splice(0, 2, openBallot(file, 1), openBallot(file, 0))), // prettier-ignore
  open('the ballots stand backwards', 'order root', (file) => file.ballots.reverse()),
  open('a choice that is no option', 'ballots root tally', (file) => {
    first(file.ballots.filter(({ choice }) => choice === 'no')).choice = 'nobody'
    inOrder(file)
  }),
  open('a secret ballot among the open ones', 'ballots root tally', (file) => {
    file.ballots.push(aPaper('h', '7K3M', 'yes'))
    inOrder(file)
  }),
  secret('a slip is dropped', 'root tally', (file) => file.ballots.splice(file.ballots.indexOf(slip(file)), 1)),
  secret('a slip is duplicated', 'ballots order root tally', (file) => file.ballots.push(slip(file))),
  secret('the choice on a slip is altered', 'ballots root tally', (file) => {
    slip(file, 'h', ({ choice }) => choice === 'no').choice = 'yes'
    inOrder(file)
  }),
  secret('two slips change their choices', 'ballots root', (file) => {
    const [no, abstain] = ['no', 'abstain'].map((said) => slip(file, 'h', ({ choice }) => choice === said))
    if (no && abstain) [no.choice, abstain.choice] = ['abstain', 'no']
    inOrder(file)
  }),
  secret('a slip is raised in revision', 'ballots root', (file) => {
    slip(file).revision += 1
    inOrder(file)
  }),
  secret(
    'an earlier revision stands instead of the last, its signature altered to the last',
    'ballots root',
    (file, _keys, cast) => {
      // prettier-ignore
      const changed = slip(file, 'h', ({ revision }) => revision === 2)
      const earlier = cast.find(({ ballot }) => ballot.key === changed.key && ballot.revision === 1)
      changed.signature = earlier?.ballot.signature ?? ''
      inOrder(file)
    },
  ),
  secret('an earlier revision and the last both stand', 'ballots root tally', (file, _keys, cast) => {
    const changed = slip(file, 'h', ({ revision }) => revision === 2)
    const earlier = cast.find(({ ballot }) => ballot.key === changed.key && ballot.revision === 1)
    if (earlier) file.ballots.push({ ...earlier.ballot })
    inOrder(file)
  }),
  secret('a token is forged', 'ballots root tally', (file, keys) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    file.ballots.push({ ...aSlip('secret-vote', 'h', 'no', { ...keys, kinds: { h: privateKey } }).ballot })
    inOrder(file)
  }),
  secret('a token of another kind', 'ballots root tally outcome', (file, keys) => {
    const small = aSlip('secret-vote', 'a0', 'yes', keys)
    if (small.key) file.ballots.push({ ...castWith('secret-vote', { ...small.ballot, kind: 'a13' }, small.key) })
    inOrder(file)
  }),
  secret('a token of another vote', 'ballots root tally', (file, keys) => {
    const foreign = aSlip('last-year', 'h', 'yes', keys)
    if (foreign.key) file.ballots.push({ ...castWith('secret-vote', foreign.ballot, foreign.key) })
    inOrder(file)
  }),
  secret('a token with a salt of another length', 'ballots root', (file, keys) => {
    const own = slip(file)
    own.token = aToken(`branch-home-token/1|secret-vote|h|${own.key}`, keys.kinds.a13)
    inOrder(file)
  }),
  secret('a ballot signed by another key', 'ballots root', (file) => {
    const own = slip(file)
    own.signature = castWith(
      'secret-vote',
      own,
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    ).signature
    inOrder(file)
  }),
  secret('a key in another spelling', 'format ballots root', (file) => {
    const own = slip(file)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    own.key = own.key.slice(0, -1) + letters.charAt(letters.indexOf(own.key.slice(-1)) + 1)
    inOrder(file)
  }),
  secret('a key that is no point of the curve', 'ballots root', (file) => {
    slip(file).key = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url')
    inOrder(file)
  }),
  secret('a kind that does not exist', 'ballots root tally', (file) => {
    slip(file, 'h').kind = 'a20'
    inOrder(file)
  }),
  secret('an open ballot among the secret ones', 'ballots root tally outcome', (file) => {
    file.ballots.push({ mark: first(file.electorate.list).mark, choice: 'yes', revision: 1 })
    inOrder(file)
  }),
  paper('a paper is altered', 'root tally', (file) => {
    thePaper(file).choice = 'no'
    inOrder(file)
  }),
  paper('the number of a paper stands twice', 'ballots root tally', (file) => {
    const { kind, token } = thePaper(file)
    file.ballots.push(aPaper(kind, token, 'no'))
    inOrder(file)
  }),
  paper('a paper is raised in revision', 'format', (file) => (thePaper(file).revision = 2)),
  secret('a paper weighs an area', 'ballots root tally', (file) => {
    file.ballots.push(aPaper('a13', '9Q9Q', 'no'))
    inOrder(file)
  }),
  secret('one key for two slips', 'ballots root tally', (file, keys, cast) => {
    const own = first(cast.filter(({ key, ballot }) => key && ballot.kind === 'h' && ballot.revision === 1))
    const token = aToken(`branch-home-token/1|secret-vote|a0|${own.ballot.key}`, keys.kinds.a0)
    if (own.key) file.ballots.push({ ...castWith('secret-vote', { ...own.ballot, kind: 'a0', token }, own.key) })
    inOrder(file)
  }),
  paper('more papers than were handed out', 'ballots root tally', (file) => {
    file.ballots.push(aPaper('h', '9Q9Q', 'no'))
    inOrder(file)
  }),
  secret('a changed mind is undone by the box with a later revision of its own', 'ballots root', (file) => {
    slip(file, 'h', ({ revision }) => revision === 2).revision = 3
    inOrder(file)
  }),
  secret('more slips than were handed out', 'ballots root tally', (file, keys) => {
    file.ballots.push(...['1', '2'].map(() => ({ ...aSlip('secret-vote', 'h', 'no', keys).ballot })))
    inOrder(file)
  }),
  secret('the last word of a voter who was not asked', 'ballots root tally', (file, _keys, cast) => {
    const own = first(cast.filter(({ key }) => key))
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    file.ballots = file.ballots.filter((one) => !('key' in one) || one.key !== own.ballot.key)
    file.ballots.push({ ...again('secret-vote', { ballot: own.ballot, key: other }, 'no').ballot })
    inOrder(file)
  }),
]

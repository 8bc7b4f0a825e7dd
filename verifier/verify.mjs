// 独立验票程序：把公布的投票结果从头再算一遍。Stand-alone verifier: counts a published vote again from its file alone.
//
//   node verify.mjs result.json [--receipt receipt.json] [--fingerprint HEX] [--announcement HEX]
//
// 这一个文件就是全部：不用安装，不连网，不和计票的程序共用一行代码。This one file is all of it: nothing to install, no
// network, not one line shared with the program that counted. It runs under Node 20 or later and, through index.html,
// in a browser. The format is written down in docs/result-format.md.
//
// Exit code: 0 valid, 1 invalid, 2 a file or the command could not be read.
//
// It has no `export`: so a browser can load it as a plain script from a folder on the disk, where modules are refused.
// Whoever imports it finds `globalThis.branchHomeVerifier`.
'use strict'

const formatName = 'branch-home-result/1'

/** What is checked, in this order; every step is taken, whatever the one before it found. */
const steps = [
  { id: 'format', zh: '文件格式', en: 'format', check: checkFormat },
  { id: 'times', zh: '投票时间', en: 'times', check: checkTimes },
  { id: 'rule', zh: '表决规则', en: 'rule of the decision', check: checkRule },
  { id: 'electorate', zh: '投票人名单', en: 'electorate', check: checkElectorate },
  { id: 'announcement', zh: '投票前的公告', en: 'announcement', check: checkAnnouncement },
  { id: 'options', zh: '投的是哪个方案', en: 'what the choices stand for', check: checkOptions },
  { id: 'slips', zh: '选票的种类和发放', en: 'kinds of slips, slips handed out', check: checkSlips },
  { id: 'ballots', zh: '每一张选票', en: 'every ballot', check: checkBallots },
  { id: 'order', zh: '选票的顺序', en: 'order of the ballots', check: checkOrder },
  { id: 'root', zh: '全部选票的指纹', en: 'Merkle root of the ballots', check: checkRoot },
  { id: 'tally', zh: '计票', en: 'tally', check: checkTally },
  { id: 'outcome', zh: '参加够不够、通过没通过', en: 'quorum and outcome', check: checkOutcome },
  { id: 'fingerprint', zh: '结果的指纹', en: 'fingerprint of the result', check: checkFingerprint },
  { id: 'signature', zh: '票箱的签名', en: 'signature of the box', check: checkSignature },
  { id: 'known', zh: '您手里的指纹', en: 'fingerprints you brought', check: checkKnown },
  { id: 'receipt', zh: '您的回执', en: 'your receipt', check: checkReceipt },
]

/** A file that is no result at all, or a command that cannot be understood. */
class Unreadable extends Error {
  constructor(zh, en) {
    super(`${zh} ${en}`)
    Object.assign(this, { zh, en })
  }
}

/**
 * `text` of a result file; `known` may hold the text of a `receipt`, a `fingerprint` and an `announcement` in hex.
 * Gives every step with its failures, and throws `Unreadable` only.
 */
async function verify(text, known = {}, onStep = () => undefined) {
  if (!globalThis.crypto?.subtle) {
    throw new Unreadable(
      '这个浏览器在这个网址上不能核对：请用 https 的网址打开，或把网页存到电脑上再打开。',
      'No WebCrypto here: open this page over https, or from a folder on the disk.',
    )
  }
  const file = parse(text, '结果文件', 'the result')
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    throw new Unreadable('这不是投票结果文件。', 'This is not a result file.')
  }
  const vote = { text, file, known: readKnown(known), notes: [], receipt: null }
  const taken = []
  for (const { id, zh, en, check } of steps) {
    if (id === 'receipt' && !vote.known.receipt) continue
    if (id === 'known' && !vote.known.fingerprint && !vote.known.announcement) continue
    const failures = []
    const fail = (place, saidZh, saidEn) => failures.push({ place, zh: saidZh, en: saidEn })
    await check(vote, fail).catch((fault) =>
      fail('', '这一步没法查：文件里的东西不是该有的样子。', `Could not be checked: ${fault.message}`),
    )
    taken.push({ id, zh, en, ok: failures.length === 0, failures })
    onStep(taken.at(-1))
  }
  const { notes, receipt, fingerprint, announcement } = vote
  return { valid: taken.every(({ ok }) => ok), steps: taken, notes, receipt, fingerprint, announcement, file }
}

function readKnown({ receipt, fingerprint, announcement }) {
  const hex = (value) => {
    if (value === undefined || value === '') return undefined
    const digits = value.replace(/\s/g, '').toLowerCase()
    if (hexOf32.test(digits)) return digits
    throw new Unreadable('指纹应是 64 个数字或字母 a–f。', 'A fingerprint has 64 hexadecimal digits.')
  }
  return {
    receipt: receipt === undefined ? undefined : readReceipt(receipt),
    fingerprint: hex(fingerprint),
    announcement: hex(announcement),
  }
}

function readReceipt(text) {
  const receipt = parse(text, '回执文件', 'the receipt')
  const failures = []
  receiptShape(receipt, 'receipt', (place) => failures.push(place))
  if (failures.length > 0) throw new Unreadable('这不是投票回执。', 'This is not a receipt.')
  return receipt
}

function parse(text, zh, en) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable(`${zh}打不开：不完整，或不是这种文件。`, `Cannot read ${en}: it is cut off or no JSON.`)
  }
}

// ——— Format: every field of the right kind, and no field more ———

const hexOf32 = /^[0-9a-f]{64}$/
const idText = /^[A-Za-z0-9_-][A-Za-z0-9_:.-]{0,79}$/
const optionId = /^[A-Za-z0-9_-]{1,64}$/
const kindId = /^(h|a(0|[1-9]\d?))$/
const largestRevision = 1000
const longestText = 3000
const subjects = ['rulesOfProcedure', 'managementRules', 'ownersCommittee', 'propertyCompany', 'useRepairFund', 'raiseRepairFund', 'rebuild', 'commonPartsUse', 'otherWeighty'] // prettier-ignore

const wrong = (fail, place, en) => fail(place, '不是该有的内容。', en)
const whole =
  (least = 0, most = Number.MAX_SAFE_INTEGER) =>
  (value, place, fail) => {
    const isWhole = Number.isSafeInteger(value) && !Object.is(value, -0) && value >= least && value <= most
    if (!isWhole) wrong(fail, place, `must be a whole number from ${least} to ${most}`)
  }
const matching = (pattern) => (value, place, fail) => {
  if (typeof value !== 'string' || !pattern.test(value)) wrong(fail, place, `must match ${pattern}`)
}
const exactly =
  (...values) =>
  (value, place, fail) => {
    if (!values.includes(value)) wrong(fail, place, `must be ${values.map((one) => JSON.stringify(one)).join(' or ')}`)
  }
const words = (value, place, fail) => {
  const isClean = typeof value === 'string' && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u.test(value) // prettier-ignore
  if (!isClean || value.length > longestText) wrong(fail, place, 'must be readable text')
}
const orNull = (shape) => (value, place, fail) => value === null || shape(value, place, fail)
const encoded = (bytes, decode) => (value, place, fail) => {
  const found = decode(value)
  if (!found || (bytes !== undefined && found.length !== bytes)) wrong(fail, place, 'must be in the one right encoding')
}
const record = (fields) => (value, place, fail) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(fail, place, 'must be an object')
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) fail(at(place, name), '多出来的内容。', 'unknown field')
  }
  for (const [name, shape] of Object.entries(fields)) {
    if (Object.hasOwn(value, name)) shape(value[name], at(place, name), fail)
    else fail(at(place, name), '缺了这一项。', 'is missing')
  }
}
const list =
  (shape, least = 0) =>
  (value, place, fail) => {
    if (!Array.isArray(value) || value.length < least) return wrong(fail, place, `must be a list of ${least} or more`)
    value.forEach((one, index) => shape(one, `${place}[${index}]`, fail))
  }
const at = (place, name) => (place === '' ? name : `${place}.${name}`)

const partShape = record({ num: whole(1, 1000), den: whole(1, 1000), strict: exactly(true, false) })
const measured = { heads: whole(), area: whole() }
const fileShape = record({
  format: exactly(formatName),
  decision: record({
    id: matching(idText),
    matterId: matching(idText),
    title: words,
    question: words,
    options: list(record({ id: matching(optionId), text: words }), 2),
    optionId: matching(/^[A-Za-z0-9_-]{0,64}$/),
    matterOptions: list(record({ id: matching(optionId), title: words, text: words, costText: words, costFen: whole(-1), consequences: words })), // prettier-ignore
    subject: orNull(exactly(...subjects)),
    rule: record({
      id: matching(/^[A-Za-z0-9]{1,40}$/),
      measure: exactly('owners', 'heads'),
      quorum: record({ area: orNull(partShape), heads: orNull(partShape) }),
      threshold: partShape,
      source: words,
    }),
    mode: exactly('open', 'secret'),
    opensAt: whole(),
    closesAt: whole(),
    kinds: list(record({ id: matching(kindId), ...measured, publicKey: encoded(undefined, fromBase64) })),
    boxKey: encoded(undefined, fromBase64),
  }),
  announcement: matching(hexOf32),
  electorate: record({
    root: matching(hexOf32),
    electors: whole(),
    ...measured,
    list: list(record({ mark: matching(hexOf32), ...measured })),
  }),
  issued: list(record({ kind: matching(kindId), phone: whole(), paper: whole() })),
  ballots: list((ballot, place, fail) => ballotShape(ballot)(ballot, place, fail)),
  root: matching(hexOf32),
  tally: record({
    electorate: record(measured),
    participants: record(measured),
    options: list(record({ id: matching(optionId), ...measured })),
    quorumMet: exactly(true, false),
    outcome: (outcome, place, fail) =>
      record({
        kind: exactly('adopted', 'notAdopted', 'noQuorum'),
        ...(outcome?.kind === 'adopted' && { optionId: matching(optionId) }),
      })(outcome, place, fail),
  }),
  publishedAt: whole(),
  fingerprint: matching(hexOf32),
  signature: encoded(64, fromBase64Url),
})
const receiptShape = record({ decisionId: matching(idText), line: words, signature: encoded(64, fromBase64Url) })

/** An open ballot names a mark; a secret one is made on a phone, or is on paper when it has no key. */
function ballotShape(ballot) {
  const cast = { choice: matching(optionId), revision: whole(1, largestRevision) }
  if (typeof ballot === 'object' && ballot !== null && Object.hasOwn(ballot, 'mark')) {
    return record({ mark: matching(hexOf32), ...cast })
  }
  if (ballot?.key === '') {
    const number = matching(/^[A-Za-z0-9_-]{1,64}$/)
    return record({ kind: matching(kindId), key: exactly(''), token: number, ...cast, revision: whole(1, 1), signature: exactly('') }) // prettier-ignore
  }
  const bytes = (count) => encoded(count, fromBase64Url)
  return record({ kind: matching(kindId), key: bytes(65), token: bytes(256), ...cast, signature: bytes(64) })
}

async function checkFormat({ text, file, notes }, fail) {
  fileShape(file, '', fail)
  if (plainly(text) !== JSON.stringify(file)) {
    fail('', '同一项写了两次，或数字写法不对。', 'a field stands twice, or a number is written unusually')
  }
  const { decision } = file
  const read = decision.matterOptions.flatMap(({ title, text, costText, consequences }) => [title, text, costText, consequences]) // prettier-ignore
  const shown = [decision.title, decision.question, ...decision.options.map((option) => option.text), ...read]
  if (new Set(decision.options.map(({ id }) => id)).size !== decision.options.length) {
    fail('decision.options', '有两个选项编号相同。', 'two options have one id')
  }
  if (shown.some((one) => invisible.test(one))) {
    notes.push({ zh: '题目或选项里有看不见的字符。', en: 'question or options contain invisible characters' })
  }
  const looks = decision.options.map((option) => option.text.normalize('NFKC').replace(new RegExp(invisible, 'gu'), ''))
  if (new Set(looks).size !== looks.length) {
    notes.push({ zh: '有两个选项看起来一样。', en: 'two options look the same' })
  }
}

/** Characters that turn the direction of writing or show nothing. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** The file's text as written, without the blanks between and with every string in its usual spelling. */
function plainly(text) {
  return text.replace(/"[^"\\]*(?:\\[^][^"\\]*)*"|\s+/g, (token) =>
    token[0] === '"' ? JSON.stringify(JSON.parse(token)) : '',
  )
}

async function checkTimes({ file: { decision, publishedAt } }, fail) {
  if (!(decision.opensAt < decision.closesAt)) {
    fail('decision.closesAt', '投票结束不在开始之后。', 'voting does not end after it begins')
  }
  if (!(decision.closesAt <= publishedAt)) {
    fail('publishedAt', '投票还没结束就公布了结果。', 'published before voting ended')
  }
}

// ——— The rule, by a table of our own ———

const part = (num, den, strict) => ({ num, den, strict })
const half = part(1, 2, true)
const twoThirds = part(2, 3, false)
const threeQuarters = part(3, 4, false)
const chineseDigits = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Civil Code art. 278: items 6 to 8 are the weighty ones, of 1 to 9. */
const isWeighty = (subject) => ['raiseRepairFund', 'rebuild', 'commonPartsUse'].includes(subject)

/** The rule as the law has it; undefined where no law gives one. */
function ruleByLaw(id, subject) {
  switch (id) {
    case 'civilCode278Ordinary':
    case 'civilCode278Weighty':
      if (subject === null || isWeighty(subject) !== (id === 'civilCode278Weighty')) return undefined
      return {
        id,
        measure: 'owners',
        quorum: { area: twoThirds, heads: twoThirds },
        threshold: isWeighty(subject) ? threeQuarters : half,
        source: `《民法典》第二百七十八条第一款第${chineseDigits[subjects.indexOf(subject)]}项、第二款`,
      }
    case 'residentsAssembly':
      return byHeads(id, subject, half, half, '《城市居民委员会组织法》居民会议：过半数出席，出席人的过半数同意')
    case 'simpleMajority':
      return byHeads(id, subject, null, half, '参加表决的人过半数同意（议事约定）')
    case 'twoThirds':
      return byHeads(id, subject, null, twoThirds, '参加表决的人三分之二以上同意（议事约定）')
    default:
      return undefined
  }
}

/** Owners' subjects are not decided by heads alone. */
function byHeads(id, subject, quorum, threshold, source) {
  return subject === null
    ? { id, measure: 'heads', quorum: { area: null, heads: quorum }, threshold, source }
    : undefined
}

async function checkRule({ file: { decision } }, fail) {
  const { rule, subject } = decision
  const lawful = ruleByLaw(rule.id, subject)
  if (!lawful) {
    return fail('decision.rule.id', '这件事不能用这条规则表决。', `no rule "${rule.id}" for subject "${subject}"`)
  }
  for (const name of Object.keys(lawful)) {
    if (canonical(rule[name]) !== canonical(lawful[name])) {
      fail(`decision.rule.${name}`, '和法律规定的不一样。', `must be ${canonical(lawful[name])}`)
    }
  }
}

// ——— Electorate and announcement ———

async function checkElectorate({ file: { electorate } }, fail) {
  const { list: electors } = electorate
  if (electors.length === 0) fail('electorate.list', '名单是空的。', 'nobody is on the list')
  electors.forEach(({ mark, heads }, index) => {
    if (heads !== 1) fail(`electorate.list[${index}].heads`, '一个人只能算一人。', 'every elector is one head')
    if (index > 0 && !(electors[index - 1].mark < mark)) {
      fail(`electorate.list[${index}].mark`, '名单有重复，或没按顺序排。', 'twice on the list, or out of order')
    }
  })
  const said = { electors: electorate.electors, heads: electorate.heads, area: electorate.area }
  const counted = { electors: BigInt(electors.length), heads: sum(electors, 'heads'), area: sum(electors, 'area') }
  compare(said, counted, 'electorate', fail)
  const root = await merkleRoot(electors.map(({ mark, heads, area }) => `elector|${mark}|${heads}|${area}`))
  if (root !== electorate.root) fail('electorate.root', '名单的指纹对不上：名单被改过。', `the list gives ${root}`)
}

async function checkAnnouncement(vote, fail) {
  const { decision, electorate, announcement } = vote.file
  const { root, electors, heads, area } = electorate
  vote.announcement = await sha256(canonical({ decision, electorate: { root, electors, heads, area } }))
  if (vote.announcement !== announcement) {
    fail('announcement', '题目、选项、规则、时间或名单和投票前公告的不一样。', `the file gives ${vote.announcement}`)
  }
}

/** By yes and no the matter's option that is named, or none; else those on the ballot, each under its own title. */
async function checkOptions({ file: { decision } }, fail) {
  const { options, optionId, matterOptions } = decision
  if (options.at(-1).id !== 'abstain') fail('decision.options', '最后一项应是弃权。', 'abstaining stands last')
  const isYesNo = canonical(options.map(({ id }) => id)) === canonical(['yes', 'no', 'abstain'])
  const due = isYesNo ? (optionId === '' ? [] : [optionId]) : options.slice(0, -1).map(({ id }) => id)
  if (canonical(matterOptions.map(({ id }) => id)) !== canonical(due)) {
    fail(
      'decision.matterOptions',
      '方案和选票上的不是同样几个。',
      `must be of ${due.join(', ') || 'none'}, in this order`,
    )
  }
  if (isYesNo) return
  if (optionId !== '')
    fail('decision.optionId', '在几个方案里选，不该另指一个。', 'must be empty: options are chosen between')
  matterOptions.forEach(({ id, title }, index) => {
    const own = options.find((option) => option.id === id)
    if (own && own.text !== title) {
      fail(
        `decision.matterOptions[${index}].title`,
        '方案的名称和选票上的不一样。',
        `must be ${JSON.stringify(own.text)}`,
      )
    }
  })
}

// ——— Slips of a secret vote ———

async function checkSlips({ file: { decision, electorate, issued } }, fail) {
  const { kinds, mode } = decision
  if (mode === 'open') {
    if (kinds.length > 0) fail('decision.kinds', '记名投票没有无记名选票。', 'an open vote has no slips')
    if (issued.length > 0) fail('issued', '记名投票没有无记名选票。', 'an open vote has no slips')
    return
  }
  const due = slipsDue(electorate.list, decision.rule.measure)
  if (canonical(kinds.map(({ id }) => id)) !== canonical([...due.keys()])) {
    fail('decision.kinds', '选票的种类和名单上的面积对不上。', `must be ${[...due.keys()].join(', ')}, in this order`)
  }
  if (electorate.list.length < leastHolders) {
    fail('electorate.list', '不到 5 个人，无记名也猜得出是谁。', 'fewer than five cannot vote in secret')
  }
  for (const [index, kind] of kinds.entries())
    await checkKind(kinds.slice(0, index), kind, `decision.kinds[${index}]`, fail)
  checkIssued(decision, due, issued, fail)
}

async function checkKind(earlier, { id, heads, area, publicKey }, place, fail) {
  compare({ heads, area }, weightOf(id), place, fail)
  // Who signs without seeing knows by the key alone what he signs: two kinds with one key could be swapped.
  if (earlier.some((one) => one.publicKey === publicKey)) {
    fail(`${place}.publicKey`, '两种选票用了同一把钥匙，面积可以作假。', 'two kinds share one key')
  }
  const key = await tokenKey(publicKey).catch(() => undefined)
  const isProper = key?.algorithm.modulusLength === 2048 && [...key.algorithm.publicExponent].join() === '1,0,1'
  if (!isProper) fail(`${place}.publicKey`, '钥匙不对。', 'must be an RSA key of 2048 bits with exponent 65537')
}

/** No more slips than the whole list could take. */
function checkIssued({ kinds, rule }, due, issued, fail) {
  if (canonical(issued.map(({ kind }) => kind)) !== canonical(kinds.map(({ id }) => id))) {
    fail('issued', '发放数和选票种类对不上。', 'must name every kind once, in the order of the kinds')
  }
  issued.forEach(({ kind, phone, paper }, index) => {
    const [count, most] = [BigInt(phone) + BigInt(paper), due.get(kind) ?? 0n]
    if (count > most) fail(`issued[${index}]`, '发出的选票比名单上该有的多。', `the whole list has ${most} of them`)
    if (paper > 0 && rule.measure !== 'heads') {
      fail(`issued[${index}].paper`, '按面积的无记名投票不能用纸票。', 'no paper where areas count')
    }
  })
}

/** A kind of slip that fewer hold would give its holder away. */
const leastHolders = 5
const largestPower = 52n

/**
 * Kinds of slips that a list of electors needs and how many of each it has altogether: `h` for every head; of areas the
 * powers of two from the largest that five can hold, each elector's area less one broken down in them from above, and
 * that one as an `a0`, which so everybody holds.
 */
function slipsDue(electors, measure) {
  const due = new Map([['h', BigInt(electors.length)]])
  if (measure !== 'owners') return due
  const owning = electors.filter(({ area }) => area > 0)
  let left = owning.map(({ area }) => BigInt(area) - 1n)
  for (let power = largestPower; power > 0n; power -= 1n) {
    const size = 1n << power
    if (left.filter((area) => area >= size).length < leastHolders) continue
    due.set(`a${power}`, left.reduce((total, area) => total + area / size, 0n)) // prettier-ignore
    left = left.map((area) => area % size)
  }
  return due.set(
    'a0',
    left.reduce((total, area) => total + area + 1n, 0n),
  )
}

/** `h`: one head. `a<n>`: 2^n × 0.01 m². */
function weightOf(kind) {
  return kind === 'h' ? { heads: 1n, area: 0n } : { heads: 0n, area: 2n ** BigInt(kind.slice(1)) }
}

// ——— Ballots ———

async function checkBallots({ file }, fail) {
  const { decision, ballots } = file
  const choices = new Set(decision.options.map(({ id }) => id))
  ballots.forEach(({ choice }, index) => {
    if (!choices.has(choice)) fail(`ballots[${index}].choice`, '选了不存在的选项。', 'no such option')
  })
  checkOnce(ballots, fail)
  if (decision.mode === 'open') return checkOpen(file, fail)
  checkCounts(file, fail)
  await checkSecret(decision, ballots, fail)
}

/** Who a ballot belongs to: his mark, his slip's key, or the number of a paper; nobody is there twice. */
function ownerOf(ballot) {
  if ('mark' in ballot) return `open|${ballot.mark}`
  return ballot.key === '' ? `paper|${ballot.token}` : `secret|${ballot.key}`
}

function checkOnce(ballots, fail) {
  const seen = new Map()
  ballots.forEach((ballot, index) => {
    const owner = ownerOf(ballot)
    if (seen.has(owner)) {
      const first = seen.get(owner)
      fail(`ballots[${index}]`, `和第 ${first + 1} 张是同一个人的票，投了两次。`, `the same voter as ballots[${first}]`)
    }
    seen.set(owner, index)
  })
}

function checkOpen({ electorate, ballots }, fail) {
  const marks = new Set(electorate.list.map(({ mark }) => mark))
  ballots.forEach((ballot, index) => {
    if (!('mark' in ballot))
      fail(`ballots[${index}]`, '记名投票里混进了无记名选票。', 'a secret ballot in an open vote')
    else if (!marks.has(ballot.mark)) fail(`ballots[${index}].mark`, '投票人不在名单上。', 'not on the electorate list')
  })
}

function checkCounts({ decision, issued, ballots }, fail) {
  const cast = new Map()
  for (const ballot of ballots) {
    const shelf = `${ballot.key === '' ? 'paper' : 'phone'}|${ballot.kind}`
    cast.set(shelf, (cast.get(shelf) ?? 0) + 1)
  }
  for (const { id } of decision.kinds) {
    for (const by of ['phone', 'paper']) {
      const [found, most] = [cast.get(`${by}|${id}`) ?? 0, issued.find(({ kind }) => kind === id)?.[by] ?? 0]
      if (found > most)
        fail('ballots', `选票（${id}）比发出去的多。`, `${found} ${by} ballots of kind ${id}, ${most} slips`)
    }
  }
}

/** Ballots looked at together: enough to keep the processor busy, few enough for a phone's memory. */
const batch = 200

async function checkSecret(decision, ballots, fail) {
  const keys = new Map()
  for (const { id, publicKey } of decision.kinds) keys.set(id, await tokenKey(publicKey).catch(() => undefined))
  for (let start = 0; start < ballots.length; start += batch) {
    const some = ballots.slice(start, start + batch)
    await Promise.all(
      some.map((ballot, index) => checkSlip(decision.id, keys, ballot, `ballots[${start + index}]`, fail)),
    )
  }
}

async function checkSlip(decisionId, keys, ballot, place, fail) {
  if ('mark' in ballot) return fail(place, '无记名投票里混进了记名的票。', 'an open ballot in a secret vote')
  const { kind, key, token, choice, revision, signature } = ballot
  if (!keys.has(kind)) return fail(`${place}.kind`, '没有这种选票。', 'no such kind of slip')
  // What a paper says stands on paper: the two who entered it answer for it.
  if (key === '') {
    if (kind !== 'h') fail(`${place}.kind`, '纸票只能是一人一张的票。', 'a paper is a slip for a head')
    return
  }
  const hasToken = await verifyToken(keys.get(kind), token, `branch-home-token/1|${decisionId}|${kind}|${key}`)
  if (!hasToken) fail(`${place}.token`, '这张票的凭证是假的，或不是这次投票、这种票的。', 'the token is not genuine')
  const said = `branch-home-ballot/1|${decisionId}|${kind}|${key}|${choice}|${revision}`
  const isSigned = await verifyByPoint(key, signature, said)
  if (!isSigned) fail(`${place}.signature`, '这张票不是投票人自己签的，或被改过。', 'not signed by its own key')
}

function lineOf(ballot) {
  if ('mark' in ballot) return `open|${ballot.mark}|${ballot.choice}|${ballot.revision}`
  const { kind, key, token, choice, revision, signature } = ballot
  if (key === '') return `paper|${kind}|${token}|${choice}`
  return `secret|${kind}|${key}|${token}|${choice}|${revision}|${signature}`
}

async function checkOrder({ file: { ballots } }, fail) {
  let before = ''
  for (const [index, ballot] of ballots.entries()) {
    const hash = await sha256(lineOf(ballot))
    if (hash <= before)
      fail(`ballots[${index}]`, '没有按规定的顺序排。', 'not in the order of the SHA-256 of the lines')
    before = hash
  }
}

async function checkRoot({ file }, fail) {
  const root = await merkleRoot(file.ballots.map(lineOf))
  if (root !== file.root) fail('root', '选票的指纹对不上：少了、多了或改了票。', `the ballots give ${root}`)
}

// ——— Counting ———

/** Everything in whole numbers of any size. */
function count({ decision, electorate, ballots }) {
  const byMark = new Map(electorate.list.map((elector) => [elector.mark, elector]))
  const weigh = (ballot) => {
    if (!('mark' in ballot)) return weightOf(ballot.kind)
    const { heads = 0, area = 0 } = byMark.get(ballot.mark) ?? {}
    return { heads: BigInt(heads), area: BigInt(area) }
  }
  const zero = () => ({ heads: 0n, area: 0n })
  const participants = zero()
  const options = new Map(decision.options.map(({ id }) => [id, zero()]))
  for (const ballot of ballots) {
    const { heads, area } = weigh(ballot)
    for (const total of [participants, options.get(ballot.choice)]) {
      if (total) Object.assign(total, { heads: total.heads + heads, area: total.area + area })
    }
  }
  return { electorate: { heads: sum(electorate.list, 'heads'), area: sum(electorate.list, 'area') }, participants, options } // prettier-ignore
}

async function checkTally({ file }, fail) {
  const counted = count(file)
  const { tally, decision } = file
  compare(tally.electorate, counted.electorate, 'tally.electorate', fail)
  compare(tally.participants, counted.participants, 'tally.participants', fail)
  if (canonical(tally.options.map(({ id }) => id)) !== canonical(decision.options.map(({ id }) => id))) {
    fail('tally.options', '选项和题目里的不一样。', 'must be the options of the decision in their order')
  }
  tally.options.forEach(({ id, heads, area }, index) => {
    const own = counted.options.get(id)
    if (own) compare({ heads, area }, own, `tally.options[${index}]`, fail)
  })
}

async function checkOutcome({ file }, fail) {
  const { decision, tally } = file
  const rule = ruleByLaw(decision.rule.id, decision.subject) ?? decision.rule
  const { electorate, participants, options } = count(file)
  const both = rule.measure === 'owners' ? ['heads', 'area'] : ['heads']
  const quorumMet = both.every((name) => !rule.quorum[name] || reaches(participants[name], electorate[name], rule.quorum[name])) // prettier-ignore
  if (tally.quorumMet !== quorumMet) {
    fail(
      'tally.quorumMet',
      quorumMet ? '参加的人数和面积其实够了。' : '参加的人数或面积其实不够。',
      `must be ${quorumMet}`,
    )
  }
  const adopted = [...options].filter(
    ([id, own]) =>
      id !== 'no' && id !== 'abstain' && both.every((name) => reaches(own[name], participants[name], rule.threshold)),
  )
  const isAdopted = adopted.length === 1
  const outcome = !quorumMet ? { kind: 'noQuorum' } : isAdopted ? { kind: 'adopted', optionId: adopted[0][0] } : { kind: 'notAdopted' } // prettier-ignore
  if (canonical(tally.outcome) !== canonical(outcome)) {
    fail('tally.outcome', `结论不对，应是：${outcomeWords(outcome, file).zh}。`, `must be ${canonical(outcome)}`)
  }
}

/** Compared crosswise, so that nothing is ever rounded. */
function reaches(value, wholeOf, { num, den, strict }) {
  const [left, right] = [value * BigInt(den), wholeOf * BigInt(num)]
  return wholeOf > 0n && (strict ? left > right : left >= right)
}

function outcomeWords(outcome, { decision }) {
  if (outcome.kind === 'noQuorum') return { zh: '参加的人不够，没有形成决定', en: 'no quorum' }
  if (outcome.kind === 'notAdopted') return { zh: '没有通过', en: 'not adopted' }
  const text = decision.options.find(({ id }) => id === outcome.optionId)?.text ?? outcome.optionId
  return { zh: `通过：${text}`, en: `adopted: ${outcome.optionId}` }
}

function sum(items, name) {
  return items.reduce((total, item) => total + BigInt(item[name]), 0n)
}

function compare(said, counted, place, fail) {
  for (const [name, value] of Object.entries(counted)) {
    if (String(said[name]) === String(value)) continue
    fail(
      `${place}.${name}`,
      `文件写的是 ${said[name]}，算出来是 ${value}。`,
      `file says ${said[name]}, counted ${value}`,
    )
  }
}

// ——— Fingerprint, signature, and what the voter brought along ———

async function checkFingerprint(vote, fail) {
  const open = { ...vote.file }
  delete open.fingerprint
  delete open.signature
  vote.fingerprint = await sha256(canonical(open))
  if (vote.fingerprint !== vote.file.fingerprint) {
    fail('fingerprint', '结果的指纹对不上：文件被改过。', `the file gives ${vote.fingerprint}`)
  }
}

/** Over the fingerprint we worked out ourselves, so that it stands for what is in the file. */
async function checkSignature({ file, fingerprint }, fail) {
  const isSigned = await verifyByKey(file.decision.boxKey, file.signature, `${formatName}|${fingerprint}`)
  if (!isSigned) fail('signature', '不是这次投票的票箱签的名。', 'not signed by the box key')
}

async function checkKnown({ known, fingerprint, announcement }, fail) {
  if (known.fingerprint && known.fingerprint !== fingerprint) {
    fail('fingerprint', '和您手里的结果指纹不一样：这不是当时公布的结果。', `the file gives ${fingerprint}`)
  }
  if (known.announcement && known.announcement !== announcement) {
    fail('announcement', '和您手里的公告指纹不一样：题目、规则或名单换过。', `the file gives ${announcement}`)
  }
}

/**
 * `found`; `replaced` by a later one; `missing`, which the box's own signature proves; `unsigned` by the box of this
 * file; `foreign`, of another vote: then it says nothing about this one.
 */
async function checkReceipt(vote, fail) {
  const { file, known } = vote
  const { decisionId, line, signature } = known.receipt
  if (decisionId !== file.decision.id) return void (vote.receipt = 'foreign')
  const said = `branch-home-receipt/1|${decisionId}|${await sha256(line)}`
  const isGenuine = await verifyByKey(file.decision.boxKey, signature, said).catch(() => false)
  if (!isGenuine) {
    vote.receipt = 'unsigned'
    return fail('receipt', '回执和结果不是同一个票箱签的：有一个是换过的。', 'not signed by the box key of this result: one of them was changed') // prettier-ignore
  }
  vote.receipt = whereIs(ballotOf(line), line, file.ballots)
  if (vote.receipt === 'missing') {
    fail(
      'receipt',
      '您的票不在名单里，也没有更晚的票代替它。请保存好回执：票箱自己的签名证明它收过这张票。',
      'MISSING: the ballot is not in the list, and the box signed for it. Keep the receipt: it is proof.',
    )
  }
}

/** A ballot signed anew with the same words is the same ballot. */
function whereIs(cast, line, ballots) {
  const own = ballots.find((ballot) => lineOf(ballot) === line || (cast && ownerOf(ballot) === ownerOf(cast)))
  if (!own) return 'missing'
  if (lineOf(own) === line) return 'found'
  if (own.revision > cast.revision) return 'replaced'
  return own.revision === cast.revision && own.choice === cast.choice ? 'found' : 'missing'
}

function ballotOf(line) {
  const [form, ...rest] = line.split('|')
  if (form === 'open') return { mark: rest[0], choice: rest[1], revision: Number(rest[2]) }
  if (form === 'paper') return { kind: rest[0], key: '', token: rest[1], choice: rest[2], revision: 1 }
  if (form !== 'secret') return undefined
  return { kind: rest[0], key: rest[1], token: rest[2], choice: rest[3], revision: Number(rest[4]) }
}

// ——— Hashes, keys, encodings ———

const utf8 = (text) => new TextEncoder().encode(text)
const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const sha256 = async (text) => hexOf(await digest(utf8(text)))

/** RFC 9162 section 2.1.1, grown leaf by leaf: `peaks` are the roots of whole subtrees, the largest first. */
async function merkleRoot(lines) {
  const peaks = []
  for (const line of lines) {
    peaks.push({ size: 1, hash: await digest(joined(0, utf8(line))) })
    while (peaks.length > 1 && peaks.at(-1).size === peaks.at(-2).size) await joinLast(peaks)
  }
  while (peaks.length > 1) await joinLast(peaks)
  return hexOf(peaks.length === 0 ? await digest(new Uint8Array()) : peaks[0].hash)
}

async function joinLast(peaks) {
  const [left, right] = peaks.splice(-2)
  peaks.push({ size: left.size + right.size, hash: await digest(joined(1, left.hash, right.hash)) })
}

function joined(first, ...pieces) {
  const all = new Uint8Array(pieces.reduce((total, { length }) => total + length, 1))
  all[0] = first
  let from = 1
  for (const piece of pieces) {
    all.set(piece, from)
    from += piece.length
  }
  return all
}

/** Keys by code unit at every level, no blanks: one value has one text. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

/** Undefined unless it is written in the one right way: no other letters, the spare bits zero. */
function fromBase64(text) {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined
  const bytes = atob(text)
  return btoa(bytes) === text ? Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)) : undefined
}

function fromBase64Url(text) {
  if (typeof text !== 'string' || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined
  const plain = text.replaceAll('-', '+').replaceAll('_', '/')
  return fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='))
}

const p256 = { name: 'ECDSA', namedCurve: 'P-256' }
const ecdsa = { name: 'ECDSA', hash: 'SHA-256' }

function tokenKey(spki) {
  return crypto.subtle.importKey('spki', fromBase64(spki), { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify'])
}

async function verifyToken(key, token, text) {
  const bytes = fromBase64Url(token)
  return !!key && !!bytes && crypto.subtle.verify({ name: 'RSA-PSS', saltLength: 48 }, key, bytes, utf8(text))
}

async function verifyByKey(spki, signature, text) {
  const key = await crypto.subtle.importKey('spki', fromBase64(spki), p256, false, ['verify'])
  return crypto.subtle.verify(ecdsa, key, fromBase64Url(signature), utf8(text))
}

async function verifyByPoint(point, signature, text) {
  const [keyBytes, bytes] = [fromBase64Url(point), fromBase64Url(signature)]
  const key =
    keyBytes && (await crypto.subtle.importKey('raw', keyBytes, p256, false, ['verify']).catch(() => undefined))
  return !!key && !!bytes && crypto.subtle.verify(ecdsa, key, bytes, utf8(text))
}

// ——— On the command line ———

const receiptWords = {
  found: { zh: '回执：您的票在名单里。', en: 'Receipt: your ballot is in the list.' },
  replaced: {
    zh: '回执：这张票后来改投过，以最后一次为准。',
    en: 'Receipt: replaced by a later ballot of the same voter.',
  },
  missing: { zh: '回执：您的票不见了！', en: 'Receipt: your ballot is MISSING.' },
  unsigned: { zh: '回执：不是这个票箱签的。', en: 'Receipt: not signed by this box.' },
  foreign: { zh: '回执：是另一次投票的，拿错了。', en: 'Receipt: of another vote.' },
}
const shownOfStep = 20

function reportLines(report) {
  const lines = [`题目 Question: ${report.file.decision?.question ?? '?'}`]
  for (const { zh, en, ok, failures } of report.steps) {
    lines.push(`${ok ? '✓ 对' : '✗ 不对'}  ${zh} ${en}`)
    for (const failure of failures.slice(0, shownOfStep)) {
      lines.push(`    ${failure.place === '' ? '' : `${failure.place}: `}${failure.zh} ${failure.en}`)
    }
    if (failures.length > shownOfStep) lines.push(`    还有 ${failures.length - shownOfStep} 处 more`)
  }
  for (const { zh, en } of report.notes) lines.push(`！请注意 Note: ${zh} ${en}`)
  lines.push(
    `公告指纹 Announcement: ${report.announcement ?? '?'}`,
    `结果指纹 Fingerprint:  ${report.fingerprint ?? '?'}`,
  )
  if (report.receipt) lines.push(`${receiptWords[report.receipt].zh} ${receiptWords[report.receipt].en}`)
  if (report.valid) {
    const outcome = outcomeWords(report.file.tally.outcome, report.file)
    lines.push(`结论 Outcome: ${outcome.zh} ${outcome.en}`)
  }
  return [...lines, report.valid ? '有效 VALID' : '无效 INVALID']
}

const usage =
  '用法 Usage: node verify.mjs result.json [--receipt receipt.json] [--fingerprint HEX] [--announcement HEX]'

function readCommand(words) {
  const command = {}
  for (let index = 0; index < words.length; index += 1) {
    const [, name] = /^--(receipt|fingerprint|announcement)$/.exec(words[index]) ?? []
    const value = name ? words[(index += 1)] : words[index]
    const slot = name ?? 'result'
    if (value === undefined || (!name && value.startsWith('-')) || command[slot] !== undefined) {
      throw new Unreadable('命令看不懂。', usage)
    }
    command[slot] = value
  }
  if (command.result === undefined) throw new Unreadable('请写上结果文件的名字。', usage)
  return command
}

async function readText(name) {
  const { readFile } = await import('node:fs/promises')
  const bytes = await readFile(name).catch((fault) => {
    throw new Unreadable(`打不开文件 ${name}。`, `Cannot open it: ${fault.code}`)
  })
  return decode(bytes, name)
}

function decode(bytes, name) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable(`文件 ${name} 不是文字文件。`, 'It is no UTF-8 text.')
  }
}

async function runCommand(words) {
  try {
    const { result, receipt, fingerprint, announcement } = readCommand(words)
    const text = await readText(result)
    const known = { fingerprint, announcement, ...(receipt !== undefined && { receipt: await readText(receipt) }) }
    const report = await verify(text, known)
    console.log(reportLines(report).join('\n'))
    if (!report.valid) return 1
    return report.receipt === 'foreign' ? 2 : 0
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault
    console.error(fault.message)
    return 2
  }
}

globalThis.branchHomeVerifier = { verify, Unreadable, decode, outcomeWords, receiptWords, ruleByLaw, slipsDue }

if (globalThis.process?.argv?.[1]?.endsWith('verify.mjs')) {
  runCommand(process.argv.slice(2)).then((code) => (process.exitCode = code))
}

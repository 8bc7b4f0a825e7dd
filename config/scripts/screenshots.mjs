// `npm run screenshots`: the pictures of the README, taken from the running product with a few requests in it.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildH5, buildServer } from './lib/builds.mjs'
import { chromium as chromiumPath } from './lib/debian.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main, root } from './lib/run.mjs'

const phone = { width: 390, height: 844 }
const folder = path.join(root, 'docs/screenshots')
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

main(async () => {
  await ensureInstalled()
  const program = await buildServer()
  await buildH5()
  const data = mkdtempSync(path.join(os.tmpdir(), 'branch-home-screenshots-'))
  const server = await serve(program, data)
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [...args, '--disable-component-update', '--disable-sync'],
  })
  try {
    await takeAll(browser, server.url)
  } finally {
    await browser.close()
    await server.end()
    rmSync(data, { recursive: true, force: true })
  }
})

async function takeAll(browser, url) {
  mkdirSync(folder, { recursive: true })
  const given = await prepare(url)
  const look = (who, address, name, elder = false) => take(browser, url, given, { who, address, name, elder })
  await look('resident', '/', 'home')
  await look('resident', '/', 'home-elder', true)
  await look('resident', `/#/pages/homes/home?code=${given.home.code}`, 'branch-home')
  await look('resident', '/#/pages/requests/new', 'new-request')
  await look('resident', `/#/pages/requests/request?id=${given.answered}`, 'request')
  await look('gridWorker', '/#/packages/desk/index', 'desk')
  await look('gridWorker', `/#/packages/desk/request?id=${given.open}`, 'work')
  await look('resident', `/#/pages/requests/request?id=${given.accepted}`, 'request-elder', true)
  await look('resident', '/#/packages/board/index', 'board')
  await look('unitLiaison', `/#/packages/partners/whistle?id=${given.whistle}`, 'whistle')
  await look('communityStaff', '/#/packages/desk/rules', 'rules')
  await look('districtOfficer', '/#/packages/insight/rates', 'rates')
  await look('resident', '/#/packages/councils/index', 'matters')
  await look('resident', '/#/packages/councils/matter?id=matter-lift', 'matter')
  await look('resident', '/#/packages/councils/talk?id=matter-parking', 'talk')
  await look('resident', `/#/packages/ballots/decision?id=${given.decision}`, 'vote')
  await look('resident', `/#/packages/ballots/decision?id=${given.decision}`, 'vote-elder', true)
  await look('resident', `/#/packages/members/shown?id=${given.member}`, 'card')
  await look('member', '/#/packages/pledges/index', 'posts')
  await look('resident', `/#/packages/volunteers/activity?id=${given.activity}`, 'activity')
  await look('resident', `/#/packages/volunteers/activity?id=${given.activity}`, 'activity-elder', true)
  await printPlate(given)
}

async function take(browser, url, { home, token }, { who, address, name, elder }) {
  const context = await browser.newContext({
    viewport: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    geolocation: { longitude: home.position.lng + 0.001, latitude: home.position.lat + 0.001 },
    permissions: ['geolocation'],
  })
  const kept = { session: JSON.stringify({ key: who, token: token[who] }), elder }
  await context.addInitScript((given) => {
    window.sessionStorage.setItem('branch-home.demo-session', given.session)
    const reading = { data: { elder: given.elder, size: 'large' } }
    window.localStorage.setItem('branch-home.reading', JSON.stringify(reading))
  }, kept)
  const page = await context.newPage()
  await page.goto(url + address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(1500)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
  await context.close()
  console.log(`docs/screenshots/${name}.png`)
}

/** A resident who has agreed, and requests in every state a desk can show. */
async function prepare(url) {
  const token = {}
  for (const key of ['resident', 'member', 'gridWorker', 'communityStaff', 'unitLiaison', 'districtOfficer'])
    token[key] = (await post(url, '/api/demo/session', { key })).token
  const call = (who, address, input) => post(url, `/api/${address}`, input, token[who])
  const { notice } = await call('resident', 'accounts/me', {})
  await call('resident', 'accounts/consent', { notice, kind: 'privacy', by: 'self' })
  const home = await homeOf(call)
  const codes = new Map((await call('', 'district/services', {})).map(({ name, code }) => [name, code]))
  const submit = async (index, service, description) => {
    const id = `screenshot-${index}-${Date.now()}`
    const place = { source: 'home', homeCode: home.code, note: '3 号楼 2 单元' }
    const serviceCode = codes.get(service) ?? [...codes.values()][0]
    const contact = { name: '李阿姨', phone: '13800000000' }
    await call('resident', 'requests/submit', {
      id,
      serviceCode,
      description,
      photos: [],
      place,
      contact,
      forSomeoneElse: null,
      mayShow: true,
    })
    return id
  }
  const answered = await submit(1, '路灯照明', '楼道的灯坏了三天，老人晚上下楼害怕')
  await call('gridWorker', 'requests/accept', { id: answered, commandId: `accept-${answered}` })
  const text = '已请物业换了新灯泡，今晚就亮。还有哪层不亮，请直接告诉我。'
  await call('gridWorker', 'requests/answer', { id: answered, commandId: `answer-${answered}`, text, photos: [] })
  await call('resident', 'requests/confirm', { id: answered, commandId: `confirm-${answered}` })
  await call('resident', 'requests/rate', {
    id: answered,
    commandId: `rate-${answered}`,
    rating: 'satisfied',
    comment: '',
  })
  const accepted = await submit(2, '垃圾清运', '垃圾桶满了，两天没有清运')
  await call('gridWorker', 'requests/accept', { id: accepted, commandId: `accept-${accepted}` })
  const said = '已经联系环卫，下午两点来车，我在现场看着。'
  await call('gridWorker', 'requests/progress', {
    id: accepted,
    commandId: `progress-${accepted}`,
    text: said,
    photos: [],
  })
  const open = await submit(3, '道路破损', '小区东门口的地砖松了，下雨天溅水，推婴儿车过不去')
  const whistle = await blow(call, accepted)
  const { id: member } = await showCard(call)
  const { pdf } = await call('communityStaff', 'doors/plate', { door: { kind: 'place', id: home.id }, size: 'A5' })
  const [activity] = (await call('', 'volunteers/activities', { view: 'coming' })).items
  const decision = await announce(call)
  return { home, token, answered, accepted, open, whistle, decision, member, plate: pdf, activity: activity.id }
}

/** A member who chose to be seen on a home's page, with a promise. */
async function showCard(call) {
  const { notice } = await call('member', 'accounts/me', {})
  await call('member', 'accounts/consent', { notice, kind: 'privacy', by: 'self' })
  const { personId, homes } = await call('member', 'members/myCard', {})
  await call('member', 'members/show', { shownTo: 'home', homeId: homes[0].id, showsDeeds: true })
  const until = Date.now() + 60 * 86_400_000
  const promise = { id: 'screenshot-promise-1', kind: 'care', text: '每周看一次三楼独居的老人', until }
  await call('member', 'members/promise', promise)
  return { id: personId }
}

/** The sheet itself, as a printer would have it. */
async function printPlate({ plate }) {
  const file = path.join(os.tmpdir(), `branch-home-plate-${process.pid}`)
  writeFileSync(`${file}.pdf`, Buffer.from(plate, 'base64'))
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '100', `${file}.pdf`, path.join(folder, 'plate')])
  rmSync(`${file}.pdf`)
  console.log('docs/screenshots/plate.png')
}

/** The owners of the demo's register are asked; the resident has taken up the letter of a flat. */
async function announce(call) {
  const [{ id: registerId }] = await call('communityStaff', 'ballots/registers', {})
  const { letters } = await call('communityStaff', 'ballots/letters', { registerId, page: 0 })
  await call('resident', 'ballots/claim', { code: letters[0].code })
  const id = `screenshot-vote-${Date.now()}`
  await call('communityStaff', 'ballots/announce', {
    id,
    matterId: 'matter-roof',
    registerId,
    question: '用维修资金 4.6 万元翻修八号楼屋顶，同意吗？',
    ruleId: 'civilCode278Ordinary',
    subject: 'useRepairFund',
    mode: 'secret',
    choices: 'yesNo',
    optionId: 'option-roof-all',
    proxyLimit: 1,
    opensAt: Date.now() + 500,
    closesAt: Date.now() + 7 * 24 * 3600 * 1000,
  })
  await new Promise((opened) => setTimeout(opened, 1000))
  return id
}

/** The community calls in the unit whose liaison is among the demo identities. */
async function blow(call, requestId) {
  const { grants } = await call('unitLiaison', 'accounts/me', {})
  const partner = grants.find(({ role }) => role === 'unitLiaison')
  const community = (await call('communityStaff', 'accounts/me', {})).grants[0]
  const id = `whistle-${requestId}`
  const what = '垃圾桶两天没有清运，请派车，并把下一班的时间告诉居民。'
  const rest = { urgency: 'normal', unitId: community.unitId, partnerIds: [partner.unitId], requestIds: [requestId] }
  await call('communityStaff', 'partners/blow', { id, ...rest, what, reportWithinMinutes: 240 })
  return id
}

async function homeOf(call) {
  const { grants } = await call('gridWorker', 'accounts/me', {})
  for (const home of await call('', 'homes/list', {})) {
    const { units } = await call('', 'district/chain', { position: { ...home.position, datum: 'wgs84' } })
    const isThere = units.some(({ id }) => grants.some(({ unitId }) => unitId === id))
    if (isThere && home.kind === 'branchHome') return home
  }
  throw new Error('no home lies in the grid of the demo grid worker')
}

async function post(url, address, input, token) {
  const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) }
  const reply = await fetch(url + address, { method: 'POST', headers, body: JSON.stringify(input) })
  const result = await reply.json()
  if (!result.ok) throw new Error(`${address}: ${result.error.reason}`)
  return result.value
}

function serve(program, data) {
  const env = { ...process.env, BRANCH_HOME_DATA: data, DATABASE_URL: '' }
  const server = spawn(process.execPath, [program, '--demo', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server did not start')))
    server.stdout.setEncoding('utf8').on('data', (said) => {
      const url = /支部家院 (http\S+)/.exec(said)?.[1]
      if (url) resolve({ url, end: () => server.kill() && new Promise((ended) => server.once('exit', ended)) })
    })
  })
}

// Who serves: officers, community staff, grid leaders and workers, members; what each may do and when each is on duty.
import { demoCommunity } from './make-demo-areas.mjs'
import { districtId } from './make-demo-units.mjs'

/** Long, but within the five years that a grant may last. */
const term = { from: '2025-01-01', until: '2029-12-31' }
const office = 'Mo-Fr 08:30-12:00,14:00-17:30'
const shifts = ['Mo-Fr 08:30-12:00,13:30-17:30', 'Tu-Sa 09:00-12:00,14:00-18:00', 'Mo-Su 08:00-11:30,15:00-19:30']
const always = '24/7'

export function makePeople({ streets, communities, branches, random, names, phones }) {
  const book = bookOf(names, phones)
  const chain = {}
  chain.districtOfficer = book.add('区委组织部值班员', districtId, 'districtOfficer', always)
  book.add('区城市治理中心值班员', districtId, 'districtOfficer', office)
  for (const { code } of streets) {
    const first = book.add('街道党群工作者', code, 'subdistrictStaff', demoCommunity.startsWith(code) ? always : office)
    if (demoCommunity.startsWith(code)) chain.subdistrictStaff = first
    book.add('街道值班员', code, 'subdistrictStaff', 'Mo-Su 08:30-20:00')
  }
  for (const { code } of communities) {
    const first = book.add('社区书记', code, 'communityStaff', code === demoCommunity ? always : office)
    if (code === demoCommunity) chain.communityStaff = first
    book.add('社区工作者', code, 'communityStaff', random.pick(shifts))
  }
  for (const branch of branches) staffBranch(branch, { book, chain, random })
  return { ...book, chain }
}

function staffBranch(branch, { book, chain, random }) {
  const isDemo = branch.communityId === demoCommunity
  // One full-time worker covers the demo's whole community, so that any request there reaches the same desk.
  if (isDemo && chain.gridWorker) book.giveTo(chain.gridWorker, branch.id, 'gridWorker', always)
  if (isDemo && !chain.gridWorker) chain.gridWorker = book.add('专职网格员', branch.id, 'gridWorker', always)
  if (!isDemo) book.add('专职网格员', branch.id, 'gridWorker', random.pick(shifts))
  if (random.chance(0.5)) book.add('兼职网格员', branch.id, 'gridWorker', 'Mo-Fr 18:00-20:30; Sa-Su 09:00-11:30')
  branch.leader = book.add('网格长、支部书记', branch.id, 'gridLeader', office)
  for (const groupId of new Set(branch.households.map((household) => household.groupId))) {
    const household = branch.households.find((one) => one.groupId === groupId)
    const member = book.addNamed(household.head, '党员中心户户主', household.id, 'member')
    if (isDemo) chain.member ??= member
  }
}

/** People, grants and duties as they are written down, in order. */
function bookOf(names, phones) {
  const people = []
  const grants = []
  const duties = []
  const phoneOf = new Map()
  const giveTo = (personId, unitId, role, hours) => {
    grants.push({ personId, role, unitId, ...term, demo: 'yes' })
    if (!hours) return
    if (!phoneOf.has(personId)) phoneOf.set(personId, phones.mobile())
    duties.push({ unitId, personId, phone: phoneOf.get(personId), hours, ...term, demo: 'yes' })
  }
  const addNamed = (name, title, unitId, role, hours) => {
    const id = `P${String(people.length + 1).padStart(4, '0')}`
    people.push({ id, name, title, unitId, demo: 'yes' })
    giveTo(id, unitId, role, hours)
    return id
  }
  const add = (title, unitId, role, hours) => addNamed(names(), title, unitId, role, hours)
  return { people, grants, duties, add, addNamed, giveTo }
}

// Branch homes, community service centres and micro-positions: where, when open, what for, and how to get in.
import { areas, size } from './make-demo-areas.mjs'
import { estateNames, spotNames } from './make-demo-names.mjs'
import { near } from './make-demo-units.mjs'

const homeHours = [
  'Mo-Fr 08:30-11:30,14:00-17:30; Sa 09:00-11:30',
  'Mo-Su 08:00-11:30,14:00-18:00',
  'Mo-Sa 08:00-12:00,13:30-17:30',
  'Mo-Fr 08:30-11:30,14:30-17:30; Tu,Th 18:30-20:30',
  'Mo-Su 07:30-20:00',
]
const centreHours = ['Mo-Fr 08:30-12:00,14:00-17:30; Sa 09:00-11:30', 'Mo-Fr 08:30-17:30; Sa-Su 09:00-16:00']
const microHours = ['24/7', 'Mo-Su 07:00-21:00', 'Mo-Su 08:00-20:00']
const homeServices = [
  '邻里议事',
  '老人歇脚',
  '读书看报',
  '量血压',
  '代办跑腿',
  '手机教学',
  '孩子写作业',
  '志愿服务',
  '免费饮水',
  '针线雨伞',
  '棋牌活动',
]
const centreServices = [
  '社保医保',
  '民政救助',
  '残疾人服务',
  '退役军人服务',
  '党员教育',
  '法律咨询',
  '老年食堂',
  '文体活动',
  '孩子托管',
  '卫生服务',
]
const microServices = ['免费饮水', '手机充电', '休息避雨', '应急药箱', '政策资料', '自助打印', '意见收集']
const microSites = [
  '公交首末站',
  '农贸市场',
  '沿街商铺',
  '快递驿站',
  '码头候船点',
  '景区入口',
  '卫生室',
  '银行网点',
  '社区公园',
  '学校门口',
  '渔具店旁',
  '健身广场',
]

export function makePlaces({ branches, grids, streets, nameOf, random, phones }) {
  const streetName = new Map(streets.map(({ code, name }) => [code, name]))
  const world = { streetName, nameOf, random, phones, estate: estateNames(random), spot: spotNames(random) }
  const twice = new Set(
    random.some(
      branches.filter((one) => one.grids.length > 1),
      size.homes - size.branches,
    ),
  )
  const homes = branches.flatMap((branch) =>
    branch.grids.slice(0, twice.has(branch) ? 2 : 1).map((grid) => ({ branch, grid })),
  )
  const gridOf = (code) => grids.find((grid) => grid.communityId === code)
  const populated = [...new Set(grids.map((grid) => grid.communityId))]
  const towns = populated.filter((code) => areas[code.slice(0, 9)].urban).slice(0, size.centres - 9)
  const countryside = random.some(
    populated.filter((code) => !areas[code.slice(0, 9)].urban),
    size.centres - towns.length,
  )
  const centres = populated.filter((code) => towns.includes(code) || countryside.includes(code))
  const micro = oneEach(random.shuffled(populated), size.microPositions, grids)
  return [
    ...homes.map((site, at) => home(site, at + 1, world)),
    ...centres.map((code, at) => centre(code, gridOf(code), at + 1, world)),
    ...micro.map((grid, at) => microPosition(grid, at + 1, world)),
  ]
}

/** One a community, in its last grid; the towns come first. */
function oneEach(codes, count, grids) {
  const busy = [...codes].sort((a, b) => Number(areas[b.slice(0, 9)].urban) - Number(areas[a.slice(0, 9)].urban))
  const chosen = busy.slice(0, count).sort()
  return chosen.map((code) => grids.findLast((grid) => grid.communityId === code))
}

function home({ branch, grid }, number, world) {
  const urban = areas[grid.code.slice(0, 9)].urban
  const site = urban ? world.estate() : `${world.nameOf.get(grid.communityId)}${world.spot(grid.communityId)}`
  const door = urban ? `${world.random.whole(1, 28)}号楼一层` : `${world.random.whole(1, 96)}号`
  return place('branchHome', number, `${site}支部家院`, branch.id, grid, world, {
    site,
    address: urban ? `${site}${door}` : `${site.replace(world.nameOf.get(grid.communityId), '')}${door}`,
    hours: world.random.pick(homeHours),
    services: world.random.some(homeServices, world.random.whole(4, 7)),
  })
}

function centre(code, grid, number, world) {
  const name = `${world.nameOf.get(code)}党群服务中心`
  return place('serviceCentre', number, name, code, grid, world, {
    site: world.nameOf.get(code),
    address: `振兴路${world.random.whole(1, 200)}号`,
    hours: world.random.pick(centreHours),
    services: world.random.some(centreServices, world.random.whole(5, 8)),
  })
}

function microPosition(grid, number, world) {
  const site = world.random.pick(microSites)
  return place(
    'microPosition',
    number,
    `${world.nameOf.get(grid.communityId)}${site}微阵地`,
    grid.communityId,
    grid,
    world,
    {
      site,
      address: `${site}内`,
      hours: world.random.pick(microHours),
      services: world.random.some(microServices, world.random.whole(3, 5)),
    },
  )
}

const kinds = { branchHome: ['home', 'LYH'], serviceCentre: ['centre', 'LYC'], microPosition: ['micro', 'LYM'] }

function place(
  kind,
  number,
  name,
  unitId,
  grid,
  { streetName, nameOf, random, phones },
  { site, address, hours, services },
) {
  const [idHead, codeHead] = kinds[kind]
  const serial = String(number).padStart(3, '0')
  const street = grid.code.slice(0, 9)
  const [lng, lat] = near(grid, random, 0.002)
  const access = accessOf(kind, areas[street].hilly, random)
  return {
    id: `${idHead}-${serial}`,
    code: `${codeHead}${serial}`,
    kind,
    name,
    unitId,
    lng,
    lat,
    address: `连云区${streetName.get(street)}${nameOf.get(grid.communityId)}${address}（示例地址）`,
    directions: directionsTo(site, kind === 'branchHome' && areas[street].urban, access, areas[street].hilly, random),
    hours,
    services: services.join('、'),
    phone: phones.line(),
    ...access,
    demo: 'yes',
  }
}

/** On the hills few doors are level; a centre has a ramp and a toilet more often than a room in a house. */
function accessOf(kind, hilly, random) {
  const steps =
    kind === 'microPosition' ? random.whole(0, 2) : hilly ? random.whole(2, 26) : random.pick([0, 0, 0, 1, 2, 3])
  const ramp = steps > 0 && (kind === 'serviceCentre' ? steps <= 8 : !hilly && random.chance(0.5))
  const wheelchair = steps === 0 ? 'yes' : ramp ? (hilly ? 'limited' : 'yes') : steps <= 2 ? 'limited' : 'no'
  const accessibleToilet = wheelchair !== 'no' && random.chance(kind === 'serviceCentre' ? 0.8 : 0.2) ? 'yes' : 'no'
  return { wheelchair, steps, accessibleToilet, accessNote: noteOf({ steps, ramp, wheelchair, hilly }) }
}

function noteOf({ steps, ramp, wheelchair, hilly }) {
  if (steps === 0) return '门口平，轮椅和婴儿车可以直接进'
  if (ramp) return `门前${steps}级台阶，旁边有坡道${hilly ? '，坡有点陡，最好有人帮一把' : ''}`
  if (wheelchair === 'limited') return `门口有${steps}级矮台阶，轮椅要有人帮一把`
  return `门前${steps}级台阶，${steps > 6 ? '有扶手，中间可以歇脚' : '没有坡道'}；上不来请打电话，我们下来接`
}

function directionsTo(site, hasGate, { steps }, hilly, random) {
  const metres = random.whole(3, 20) * 10
  const open = [
    `在“${site}”公交站下车，往回走约${metres}米`,
    `沿大路走到${site}，看见小超市后再走约${metres}米`,
    `走到${site}，从公告栏旁的小路进去，约${metres}米`,
  ]
  const gated = [
    `从${site}大门进去，直走约${metres}米，左手边`,
    `从${site}大门进去，右转走约${metres}米`,
    `在“${site}”公交站下车，进大门后走约${metres}米`,
  ]
  const climb = hilly ? random.pick(['，路有点上坡', '，最后一段是上坡', '']) : ''
  const end = steps === 0 ? '门口是平的。' : `上${steps}级台阶就到。`
  return `${random.pick(hasGate ? gated : open)}${climb}。红色门牌，${end}`
}

// The organisation: district, streets, communities, grid branches with their grids, party groups, member households.
import pointInPolygon from 'point-in-polygon-hao'
import { size } from './make-demo-areas.mjs'
import { numeral, shortName } from './make-demo-names.mjs'
import { round } from './make-demo-tiling.mjs'

export const districtId = '320703'

/** Answers the rows of the organisation from the top down, and the branches with the grids each keeps. */
export function makeUnits({ streets, communities, grids, random, names, phones }) {
  const branches = makeBranches(grids, random)
  const unit = (id, level, name, parentId, point) => ({
    id,
    level,
    name,
    parentId,
    phone: level === 'partyGroup' || level === 'memberHousehold' ? '' : phones.line(),
    lng: point?.[0] ?? '',
    lat: point?.[1] ?? '',
    demo: 'yes',
  })
  const nameOf = new Map(communities.map(({ code, name }) => [code, shortName(name)]))
  const units = [
    unit(districtId, 'district', '连云区（示例数据）', ''),
    ...streets.map(({ code, name }) => unit(code, 'subdistrict', name, districtId)),
    ...communities.map(({ code, streetCode }) => unit(code, 'community', nameOf.get(code), streetCode)),
  ]
  for (const branch of branches) {
    const communityName = nameOf.get(branch.communityId)
    branch.name = `${communityName}第${numeral(branch.number)}网格党支部`
    units.push(unit(branch.id, 'gridBranch', branch.name, branch.communityId))
  }
  for (const branch of branches) units.push(...groupsOf(branch, { unit, random, names }))
  return { units, branches, nameOf }
}

/** 29 of the 115 branches keep two neighbouring grids; towns with three grids and more come first. */
function makeBranches(grids, random) {
  const byCommunity = new Map(
    grids.map(({ communityId }) => [communityId, grids.filter((grid) => grid.communityId === communityId)]),
  )
  const able = random.shuffled([...byCommunity.keys()].filter((code) => byCommunity.get(code).length > 1))
  able.sort((a, b) => byCommunity.get(b).length - byCommunity.get(a).length)
  const pairs = new Set(able.slice(0, size.grids - size.branches))
  const branches = []
  for (const [communityId, own] of byCommunity) {
    const shares = pairs.has(communityId)
      ? [own.slice(0, 2), ...own.slice(2).map((grid) => [grid])]
      : own.map((grid) => [grid])
    for (const kept of shares) {
      // Called after its first grid, so that plate and branch agree.
      const [{ number }] = kept
      const id = `${communityId}B${String(number).padStart(2, '0')}`
      kept.forEach((grid) => (grid.branchId = id))
      branches.push({ id, communityId, number, grids: kept })
    }
  }
  return branches
}

function groupsOf(branch, { unit, random, names }) {
  const rows = []
  branch.households = []
  for (const group of [1, 2]) {
    const groupId = `${branch.id}G${group}`
    rows.push(unit(groupId, 'partyGroup', `第${numeral(group)}党小组`, branch.id))
    const grid = branch.grids[(group - 1) % branch.grids.length]
    const count = random.whole(3, 4)
    for (let number = 1; number <= count; number++) {
      const head = names()
      const household = unit(
        `${groupId}H${number}`,
        'memberHousehold',
        `${head}党员中心户`,
        groupId,
        near(grid, random, 0.0025),
      )
      rows.push(household)
      branch.households.push({ id: household.id, groupId, head })
    }
  }
  return rows
}

/** A spot near where the grid's people live, inside the grid by some metres. */
export function near(grid, random, reach) {
  for (let spread = reach; ; spread *= 0.93) {
    const point = [
      grid.seed[0] + random.between(-spread, spread),
      grid.seed[1] + random.between(-spread, spread) * 0.82,
    ].map(round)
    if (pointInPolygon(point, [grid.ring]) === true) return point
  }
}
